import { Button } from '@navikt/ds-react/Button';
import { Chips } from '@navikt/ds-react/Chips';
import { Select } from '@navikt/ds-react/Select';
import { BankNoteIcon } from '@navikt/aksel-icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { DueDay } from '../../../ui/page/DueDay.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { useWords } from '../../words/use-words.js';
import { applicationStates, type ApplicationItem, type ApplicationState } from './application.js';
import { useApplications, type ApplicationSort } from './applications.api.js';
import { useApplicationLabels } from './use-labels.js';
import './applications.css';

type ListSearch = { readonly state?: ApplicationState; readonly sort?: ApplicationSort | `-${ApplicationSort}` };

/** All applications of the Träger; state and order stand in the address. */
export const ApplicationsPage = () => {
  const { list: labels } = useApplicationLabels();
  const words = useWords();
  const mayDecide = useMay('application.decide');
  const { state, sort, change } = useListSearch();
  const pages = useApplications(state, sort);
  const columns = useColumns();
  const presets: readonly (readonly [ApplicationState | undefined, string])[] = [
    [undefined, labels.all],
    ['ENTWURF', labels.drafts],
    ['EINGEREICHT', labels.submitted],
    ...(mayDecide ? ([['IN_PRUEFUNG', labels.toDecide]] as const) : []),
  ];
  return (
    <>
      <PageHeader title={labels.title} description={labels.description} />
      <div className="wl-row">
        <Chips aria-label={labels.presets} size="small">
          {presets.map(([preset, label]) => (
            <Chips.Toggle key={label} selected={state === preset} onClick={() => change({ state: preset })}>
              {label}
            </Chips.Toggle>
          ))}
        </Chips>
        <Select
          size="small"
          label={labels.state}
          value={state ?? ''}
          onChange={(event) => change({ state: applicationStates.find((each) => each === event.target.value) })}
        >
          <option value="">{labels.allStates}</option>
          {applicationStates.map((each) => (
            <option key={each} value={each}>
              {words.applicationState[each]}
            </option>
          ))}
        </Select>
      </div>
      <Panel flush>
        <DataTable
          caption={labels.caption}
          columns={columns}
          rows={pages.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          error={pages.error}
          onRetry={() => void pages.refetch()}
          sort={{ orderBy: sort.replace('-', ''), direction: sort.startsWith('-') ? 'descending' : 'ascending' }}
          onSort={({ orderBy, direction }) => change({ sort: `${direction === 'descending' ? '-' : ''}${orderBy}` as typeof sort })}
          onLoadMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
          loadingMore={pages.isFetchingNextPage}
          empty={
            <EmptyState
              icon={<BankNoteIcon aria-hidden />}
              title={state ? labels.emptyFiltered : labels.empty}
              actions={
                state && (
                  <Button size="small" variant="secondary" onClick={() => change({ state: undefined })}>
                    {labels.showAll}
                  </Button>
                )
              }
            >
              {labels.emptyHint}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
};

const useListSearch = () => {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = applicationStates.find((each) => each === search.state);
  const sort = search.sort ?? '-number';
  const change = (changes: { state?: ApplicationState | undefined; sort?: typeof sort }) => {
    const next = { state, sort, ...changes };
    void navigate({
      to: '/antraege',
      search: { ...(next.state ? { state: next.state } : {}), ...(next.sort === '-number' ? {} : { sort: next.sort }) },
    });
  };
  return { state, sort, change };
};

const useColumns = (): readonly Column<ApplicationItem>[] => {
  const labels = useApplicationLabels();
  const formats = useFormats();
  return [
    {
      id: 'number',
      header: labels.list.number,
      sortKey: 'number',
      rowHeader: true,
      cell: ({ id, number }) => (
        <Link to="/antraege/$applicationId" params={{ applicationId: id }} className="wl-link wl-nowrap">
          {number}
        </Link>
      ),
    },
    { id: 'company', header: labels.list.company, cell: ({ companyName }) => companyName },
    { id: 'course', header: labels.list.course, cell: ({ courseTitle }) => courseTitle },
    {
      id: 'measureStart',
      header: labels.list.start,
      sortKey: 'measureStart',
      cell: ({ measureStart }) => <DueDay day={measureStart} late={false} />,
    },
    { id: 'state', header: labels.list.state, cell: ({ state }) => <ApplicationStateTag state={state} /> },
    {
      id: 'stateSince',
      header: labels.list.since,
      sortKey: 'stateSince',
      cell: ({ stateSince }) => <span className="wl-nowrap">{formats.moment(stateSince).split(', ').slice(0, 2).join(', ')}</span>,
    },
    {
      id: 'next',
      header: labels.list.next,
      cell: ({ nextStep }) =>
        nextStep && (
          <span className="wl-next">
            {labels.steps[nextStep.what].does}
            <small>{labels.waitedFor[nextStep.who]}</small>
          </span>
        ),
    },
  ];
};
