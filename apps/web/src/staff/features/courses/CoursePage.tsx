import { HatSchoolIcon } from '@navikt/aksel-icons';
import { today } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { Facts } from '../../../ui/page/Facts.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress, usePathParam } from '../../../ui/router.js';
import { CaseNote } from './CaseNote.js';
import { CompareBox, CompareTray } from './CompareTray.js';
import { useCourse, type Course, type CourseRun } from './courses.api.js';
import { useCoursesLabels, useCourseWords } from './use-courses-labels.js';
import './courses.css';

/** One course with its provider, approvals and runs. */
export const CoursePage = () => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  const { search } = useAddress();
  const { data: course, error, refetch } = useCourse(usePathParam('courseId'));
  const columns = useRunColumns(course);
  if (!course) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  const { provider } = course;
  const period = (from: string | null, to: string | null) => labels.valid(from && words.day(from), to && words.day(to)) || labels.unknown;
  return (
    <>
      <IdentityBar
        icon={<HatSchoolIcon aria-hidden />}
        title={course.title}
        kind={labels.kind}
        facts={[
          { label: labels.provider, value: provider.name },
          { label: labels.hours, value: words.hours(course.durationMinutes) },
          { label: labels.price, value: words.price(course.priceCents) },
        ]}
      />
      <CaseNote caseId={search['fall']} />
      <Panel title={labels.runs} count={`(${course.runs.length})`} flush>
        <DataTable
          caption={labels.runs}
          columns={columns}
          rows={course.runs}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={<HatSchoolIcon aria-hidden />} title={labels.noRun} />}
        />
      </Panel>
      <div className="wl-columns">
        <Panel title={labels.facts}>
          <Facts
            columns={2}
            items={[
              { label: labels.description, value: course.description },
              { label: labels.degree, value: course.degreeTitle },
              { label: labels.units, value: course.teachingUnits },
              { label: labels.approved, value: course.measureNumber ?? labels.notApproved },
              { label: labels.measure, value: period(course.measureValidFrom, course.measureValidTo) },
              { label: labels.certifier, value: course.measureCertifier },
            ]}
          />
        </Panel>
        <Panel title={labels.provider}>
          <Facts
            items={[
              { label: labels.provider, value: provider.name },
              {
                label: labels.place,
                value: [provider.street, [provider.plz, provider.town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
              },
              { label: labels.providerAtStart, value: period(provider.azavValidFrom, provider.azavValidTo) },
            ]}
          />
        </Panel>
      </div>
      <CompareTray caseId={search['fall']} />
    </>
  );
};

const useRunColumns = (course: Course | undefined): readonly Column<CourseRun>[] => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  return [
    {
      id: 'compare',
      header: labels.compare,
      hideHeader: true,
      cell: (run) => !hasBegun(run) && <CompareBox run={{ ...run, title: course?.title ?? '' }} />,
    },
    {
      id: 'start',
      header: labels.start,
      rowHeader: true,
      cell: (run) => (
        <span className="wl-course">
          {run.startsOn ? words.day(run.startsOn) : (run.dateRemarks ?? labels.unknown)}
          {hasBegun(run) && <small>{labels.begun}</small>}
        </span>
      ),
    },
    { id: 'end', header: labels.end, cell: ({ endsOn }) => <span className="wl-nowrap">{words.day(endsOn)}</span> },
    { id: 'place', header: labels.place, cell: ({ plz, town }) => [plz, town].filter(Boolean).join(' ') || '–' },
    { id: 'form', header: labels.form, cell: ({ form }) => labels.forms[form] },
    { id: 'timeModel', header: labels.timeModel, cell: ({ timeModel }) => (timeModel ? labels.timeModels[timeModel] : labels.unknown) },
    { id: 'price', header: labels.price, align: 'right', cell: ({ priceCents }) => words.price(priceCents ?? course?.priceCents ?? null) },
    { id: 'seats', header: labels.seats, align: 'right', cell: ({ seats }) => seats ?? labels.unknown },
    {
      id: 'until',
      header: labels.registration,
      cell: ({ registrationUntil }) => <span className="wl-nowrap">{words.day(registrationUntil)}</span>,
    },
  ];
};

// A run that has begun cannot be recommended any more.
const hasBegun = ({ startsOn }: CourseRun): boolean => startsOn !== null && startsOn < today();
