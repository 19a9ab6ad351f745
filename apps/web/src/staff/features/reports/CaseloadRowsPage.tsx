import { BarChartIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { useWords, wordFor } from '../../words/use-words.js';
import { figures, type CaseloadCase, type CaseloadQuery, type Figure, type FigureQuery } from './caseload.js';
import { useFigureRows } from './reports.api.js';
import { useCaseloadSearch } from './use-caseload-search.js';
import { useReportLabels } from './use-report-labels.js';
import './reports.css';

/** Exactly the rows a number of the report counts, without names of persons. */
export const CaseloadRowsPage = () => {
  const { rows: labels } = useReportLabels();
  const { query, search } = useCaseloadSearch();
  const figure = figures.find((each) => each === search.figure);
  if (!figure) {
    return (
      <>
        <PageHeader title={labels.caption} />
        <Panel>
          <EmptyState icon={<BarChartIcon aria-hidden />} title={labels.unknown} actions={<Back query={query} />} />
        </Panel>
      </>
    );
  }
  const given = (key: 'adviser' | 'team' | 'state') => {
    const value = search[key];
    return typeof value === 'string' ? { [key]: value } : {};
  };
  return <Rows query={query} figure={{ ...query, figure, ...given('adviser'), ...given('team'), ...given('state') }} />;
};

const Back = ({ query }: { query: CaseloadQuery }) => {
  const { rows: labels } = useReportLabels();
  return (
    <Link className="wl-link" to="/berichte" search={{ ...query }}>
      {labels.back}
    </Link>
  );
};

const Rows = ({ query, figure }: { query: CaseloadQuery; figure: FigureQuery }) => {
  const labels = useReportLabels();
  const words = useWords();
  const formats = useFormats();
  const pages = useFigureRows(figure);
  const columns = useColumns(figure.figure);
  const name = figure.state
    ? `${labels.figures.application} ${wordFor(words.applicationState, figure.state)}`
    : labels.figures[figure.figure];
  return (
    <>
      <PageHeader
        eyebrow={labels.range(formats.day(query.from), formats.day(query.to))}
        title={labels.rows.title(name)}
        description={labels.rows.noNames}
        actions={<Back query={query} />}
      />
      <Panel flush>
        <DataTable
          caption={labels.rows.caption}
          columns={columns}
          rows={pages.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          error={pages.error}
          onRetry={() => void pages.refetch()}
          onLoadMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
          loadingMore={pages.isFetchingNextPage}
          empty={<EmptyState icon={<BarChartIcon aria-hidden />} title={labels.rows.empty} actions={<Back query={query} />} />}
        />
      </Panel>
    </>
  );
};

const useColumns = (figure: Figure): readonly Column<CaseloadCase>[] => {
  const { rows: labels } = useReportLabels();
  const words = useWords();
  const formats = useFormats();
  const mayOpenCase = useMay('case.read');
  const mayOpenApplication = useMay('application.read');
  const day = (value: string | null) => (value === null ? '–' : <span className="wl-nowrap">{formats.day(value)}</span>);
  const name = ({ id, number }: CaseloadCase) => {
    if (figure === 'application')
      return mayOpenApplication ? (
        <Link className="wl-link" to={`/antraege/${id}`}>
          {number}
        </Link>
      ) : (
        number
      );
    // A row of a reminder has the reminder's id, not that of the case.
    return mayOpenCase && figure !== 'overdue-reminders' ? (
      <Link className="wl-link" to={`/faelle/${id}`}>
        {number}
      </Link>
    ) : (
      number
    );
  };
  const states = figure === 'application' ? words.applicationState : words.caseStatus;
  return [
    { id: 'number', header: labels.number, rowHeader: true, cell: name },
    { id: 'status', header: labels.status, cell: ({ status }) => wordFor(states, status) },
    { id: 'adviser', header: labels.adviser, cell: ({ adviserName }) => adviserName ?? '–' },
    { id: 'openedOn', header: labels.openedOn, cell: ({ openedOn }) => day(openedOn) },
    { id: 'closedOn', header: labels.closedOn, cell: ({ closedOn }) => day(closedOn) },
    { id: 'lastContactOn', header: labels.lastContactOn, cell: ({ lastContactOn }) => day(lastContactOn) },
    { id: 'town', header: labels.town, cell: ({ town }) => town ?? '–' },
  ];
};
