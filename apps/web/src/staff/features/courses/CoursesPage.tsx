import { HatSchoolIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress } from '../../../ui/router.js';
import { CaseNote } from './CaseNote.js';
import { CompareBox, CompareTray } from './CompareTray.js';
import { CourseFilters, filterOf } from './CourseFilters.js';
import { useCourses, type CourseListItem } from './courses.api.js';
import { useCoursesLabels, useCourseWords } from './use-courses-labels.js';
import './courses.css';

/** The course catalogue: filter, tick, compare. */
export const CoursesPage = () => {
  const labels = useCoursesLabels();
  const { search } = useAddress();
  const filter = useMemo(() => filterOf(search), [search]);
  const list = useCourses(filter);
  const columns = useColumns(search['fall']);
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <CaseNote caseId={search['fall']} />
      <CourseFilters />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={list.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ course }) => course.id}
          error={list.error}
          onRetry={() => void list.refetch()}
          onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          empty={
            <EmptyState icon={<HatSchoolIcon aria-hidden />} title={labels.none}>
              {labels.noneText}
            </EmptyState>
          }
        />
      </Panel>
      <CompareTray caseId={search['fall']} />
    </>
  );
};

const useColumns = (caseId: string | undefined): readonly Column<CourseListItem>[] => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  const formats = useFormats();
  const back = caseId ? ({ search: { fall: caseId } } as object) : {};
  return [
    {
      id: 'compare',
      header: labels.compare,
      hideHeader: true,
      cell: ({ course, nextRun }) => nextRun && <CompareBox run={{ ...nextRun, title: course.title }} />,
    },
    {
      id: 'title',
      header: labels.course,
      rowHeader: true,
      cell: ({ course }) => (
        <span className="wl-course">
          <Link to={`/kurse/${course.id}`} {...back}>
            {course.title}
          </Link>
          <small>{course.providerName}</small>
        </span>
      ),
    },
    {
      id: 'nextRun',
      header: labels.nextRun,
      cell: ({ nextRun }) => <span className="wl-nowrap">{nextRun ? words.day(nextRun.startsOn) : labels.noRun}</span>,
    },
    { id: 'place', header: labels.place, cell: ({ nextRun }) => nextRun?.town ?? '–' },
    { id: 'form', header: labels.form, cell: ({ nextRun }) => (nextRun ? labels.forms[nextRun.form] : '–') },
    { id: 'hours', header: labels.hours, align: 'right', cell: ({ course }) => words.hours(course.durationMinutes) },
    {
      id: 'price',
      header: labels.price,
      align: 'right',
      cell: ({ course, nextRun }) => words.price(nextRun?.priceCents ?? course.priceCents),
    },
    { id: 'runs', header: labels.runs, align: 'right', cell: ({ runs }) => formats.number(runs) },
    {
      id: 'approved',
      header: labels.approved,
      cell: ({ course }) => <span className="wl-nowrap">{course.measureNumber ?? labels.notApproved}</span>,
    },
  ];
};
