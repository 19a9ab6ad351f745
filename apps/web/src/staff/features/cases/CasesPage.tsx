import { Button } from '@navikt/ds-react/Button';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { FolderIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { DataTable, sortName, sortOf, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { DueDay } from '../../../ui/page/DueDay.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { CaseStatusTag } from '../../words/StateTags.js';
import { useWords } from '../../words/use-words.js';
import { chosenColumns } from '../../lists/columns.js';
import type { FacetWords } from '../../lists/FilterBar.js';
import { ListBar } from '../../lists/ListBar.js';
import { NoMatch } from '../../lists/NoMatch.js';
import { useListCounts } from '../../lists/lists.api.js';
import { useListLook, type ListShape } from '../../lists/use-list-look.js';
import { useSelection } from '../../lists/use-selection.js';
import { allOfView } from './case-bulk.api.js';
import { CaseBulk } from './CaseBulk.js';
import { useCases, type CaseItem } from './cases.api.js';
import { useCaseLabels } from './use-case-labels.js';
import { RestrictedTag } from '../../restrictions/Restrictions.js';
import './cases.css';

const shape: ListShape = {
  list: 'cases',
  facets: ['owner', 'status', 'kind', 'concern', 'silent'],
  columns: ['number', 'who', 'subject', 'status', 'lastContact', 'next'],
  sort: 'nextReminder',
};

/** Cases in a table, one's own first, those with the nearest follow-up on top. */
export const CasesPage = () => {
  const labels = useCaseLabels();
  const words = useWords();
  const all = useColumns();
  const look = useListLook(shape);
  const list = useCases(look.filters, look.sort);
  const { data: counts } = useListCounts('cases', look.filters);
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const {
    ids: selected,
    select,
    column,
  } = useSelection<CaseItem>({
    of: look.filters,
    rows: rows ?? [],
    idOf: ({ id }) => id,
    nameOf: ({ number }) => number,
    selectable: (row) => !row.protected,
    onAll: () => void selectAll(),
  });
  const selectAll = async () => select((await allOfView(look.filters)).ids);
  const owner = look.filters['owner'];
  const mine = owner === undefined || owner === 'me';
  // Whose a case is says itself where they are one's own.
  const ids = mine || look.columns.includes('owner') ? look.columns : [...look.columns, 'owner'];
  const { caseStatus } = words;
  const facets: readonly FacetWords[] = [
    { facet: 'owner', label: labels.columns.owner },
    { facet: 'status', label: labels.status, words: caseStatus },
    { facet: 'kind', label: labels.kind, words: labels.kinds },
    { facet: 'concern', label: labels.concern, words: labels.concerns },
    { facet: 'silent', label: labels.silent, words: labels.silentWeeks },
  ];
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <ListBar look={look} facets={facets} columns={labels.columns}>
        <ToggleGroup
          size="small"
          label={labels.owner}
          value={mine ? 'me' : owner === 'all' ? 'all' : ''}
          onChange={(value) => look.setFilter('owner', value === 'all' ? ['all'] : [])}
        >
          <ToggleGroup.Item value="me">{labels.mine}</ToggleGroup.Item>
          <ToggleGroup.Item value="all">{labels.all}</ToggleGroup.Item>
        </ToggleGroup>
      </ListBar>
      <CaseBulk ids={selected} total={counts?.total.count ?? 0} rows={rows ?? []} onAll={() => void selectAll()} onSelect={select} />
      <Panel flush>
        <DataTable
          caption={mine ? labels.mine : labels.all}
          columns={[column, ...chosenColumns(all, ids)]}
          rows={rows}
          highlighted={({ id }) => selected.includes(id)}
          rowKey={({ id }) => id}
          sort={sortOf(look.sort)}
          onSort={(sort) => look.setSort(sortName(sort))}
          error={list.error}
          onRetry={() => void list.refetch()}
          onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          empty={
            <NoMatch
              look={look}
              icon={<FolderIcon aria-hidden />}
              otherwise={
                <EmptyState
                  icon={<FolderIcon aria-hidden />}
                  title={labels.empty}
                  actions={
                    <>
                      <LinkButton to="/personen" size="small" variant="secondary">
                        {labels.toClients}
                      </LinkButton>
                      {mine && (
                        <Button size="small" variant="tertiary" onClick={() => look.setFilter('owner', ['all'])}>
                          {labels.showAll}
                        </Button>
                      )}
                    </>
                  }
                >
                  {labels.emptyText}
                </EmptyState>
              }
            />
          }
        />
      </Panel>
    </>
  );
};

const useColumns = (): readonly Column<CaseItem>[] => {
  const labels = useCaseLabels();
  const formats = useFormats();
  return [
    {
      id: 'number',
      header: labels.columns.number,
      sortKey: 'number',
      rowHeader: true,
      cell: (row) =>
        row.protected ? (
          <span className="wl-nowrap">{row.number}</span>
        ) : (
          <Link to={`/faelle/${row.id}`} className="wl-link wl-nowrap">
            {row.number}
          </Link>
        ),
    },
    {
      id: 'who',
      header: labels.columns.who,
      cell: (row) =>
        row.protected ? (
          <span className="wl-quiet wl-protected">
            <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
            {labels.protected}
          </span>
        ) : (
          <span className="wl-two-lines">
            <span>
              {row.client?.displayName ?? row.company?.name ?? '–'} {row.client?.restricted && <RestrictedTag />}
            </span>
            {row.client && row.company && <small>{row.company.name}</small>}
          </span>
        ),
    },
    { id: 'subject', header: labels.columns.subject, cell: ({ subject }) => subject || '–' },
    { id: 'status', header: labels.columns.status, cell: ({ status }) => <CaseStatusTag status={status} /> },
    {
      id: 'lastContact',
      header: labels.columns.lastContact,
      sortKey: 'lastContact',
      cell: ({ lastContactOn }) => (lastContactOn ? formats.plainDay(lastContactOn) : <span className="wl-quiet">{labels.never}</span>),
    },
    {
      id: 'next',
      header: labels.columns.next,
      sortKey: 'nextReminder',
      cell: ({ nextReminder, overdue }) =>
        nextReminder ? (
          <span className="wl-two-lines">
            <DueDay day={nextReminder.dueOn} late={overdue} inline />
            <small>{nextReminder.text}</small>
          </span>
        ) : (
          <span className="wl-quiet">{labels.noneNext}</span>
        ),
    },
    { id: 'owner', header: labels.columns.owner, cell: ({ ownerName }) => ownerName ?? '–' },
    { id: 'opened', header: labels.columns.opened, cell: ({ openedOn }) => (openedOn ? formats.plainDay(openedOn) : '–') },
  ];
};
