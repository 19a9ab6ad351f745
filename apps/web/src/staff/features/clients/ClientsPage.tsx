import { Search } from '@navikt/ds-react/Search';
import { PersonGroupIcon, PersonPlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { DataTable, sortName, sortOf, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useMay } from '../../user.js';
import { RestrictedTag } from '../../restrictions/Restrictions.js';
import { useAccessLabels } from '../../access/use-access-labels.js';
import { chosenColumns } from '../../lists/columns.js';
import type { FacetWords } from '../../lists/FilterBar.js';
import { ListBar } from '../../lists/ListBar.js';
import { NoMatch } from '../../lists/NoMatch.js';
import { useListLook, type ListShape } from '../../lists/use-list-look.js';
import { useClients, useFoundClients, type ClientListItem, type ClientSummary } from './clients.api.js';
import { languageName } from './entry-words.js';
import { useClientLabels } from './use-client-labels.js';
import './clients.css';

/** Everybody by name, and a search that replaces the list while something is typed. */
export const ClientsPage = () => {
  const labels = useClientLabels();
  const mayWrite = useMay('client.write');
  const mayRead = useMay('client.read');
  const [typed, setTyped] = useState('');
  const query = useDelayedValue(typed.trim());
  const add = mayWrite && (
    <LinkButton to="/personen/neu" size="small" icon={<PersonPlusIcon aria-hidden />}>
      {labels.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} actions={add} />
      <div role="search" className="wl-clients__search">
        <Search
          size="small"
          variant="simple"
          hideLabel={false}
          label={labels.search}
          description={labels.searchHint}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      </div>
      {query.length >= 2 ? (
        <Panel flush>
          <Found query={query} add={add} />
        </Panel>
      ) : (
        mayRead && <Everybody add={add} />
      )}
    </>
  );
};

const shape: ListShape = {
  list: 'clients',
  facets: ['status', 'town', 'owner', 'language', 'concern'],
  columns: ['name', 'birthDate', 'town', 'number', 'status', 'openCases'],
  sort: 'name',
};

const Everybody = ({ add }: { add: ReactNode }) => {
  const labels = useClientLabels();
  const { common, more } = useColumns();
  const { language } = useLanguage();
  const look = useListLook(shape);
  const list = useClients(look.filters, look.sort);
  const { columns, filters } = labels;
  const facets: readonly FacetWords[] = [
    { facet: 'concern', label: filters.concern, words: filters.concerns },
    { facet: 'status', label: columns.status, words: { ...labels.employmentStatus, 'not-asked': labels.notAsked } },
    { facet: 'owner', label: filters.owner },
    { facet: 'town', label: columns.town },
    { facet: 'language', label: filters.language, words: (code) => languageName(language, code) },
  ];
  return (
    <>
      <ListBar look={look} facets={facets} columns={columns} />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={chosenColumns<ClientListItem>([...common, ...more], look.columns)}
          rows={list.data?.pages.flatMap(({ items }) => items)}
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
              icon={<PersonGroupIcon aria-hidden />}
              otherwise={<EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.none} actions={add} />}
            />
          }
        />
      </Panel>
    </>
  );
};

const Found = ({ query, add }: { query: string; add: ReactNode }) => {
  const labels = useClientLabels();
  const columns = useColumns();
  const access = useAccessLabels();
  const found = useFoundClients(query);
  const mayBreakGlass = useMay('client.break-glass');
  const actions = (
    <>
      {add}
      {mayBreakGlass && (
        <LinkButton to="/notfallzugriff" size="small" variant="tertiary">
          {access.title}
        </LinkButton>
      )}
    </>
  );
  return (
    <DataTable
      caption={labels.search}
      columns={columns.common}
      rows={found.data}
      rowKey={({ id }) => id}
      error={found.error}
      onRetry={() => void found.refetch()}
      empty={
        <EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.noHit(query)} actions={actions}>
          {labels.noHitText}
        </EmptyState>
      }
    />
  );
};

const useColumns = () => {
  const labels = useClientLabels();
  const formats = useFormats();
  const common: readonly Column<ClientSummary>[] = [
    {
      id: 'name',
      header: labels.columns.name,
      sortKey: 'name',
      rowHeader: true,
      cell: ({ id, displayName, restricted }) => (
        <>
          <Link to={`/personen/${id}`} className="wl-link">
            {displayName}
          </Link>{' '}
          {restricted && <RestrictedTag />}
        </>
      ),
    },
    { id: 'birthDate', header: labels.columns.birthDate, cell: ({ birthDate }) => (birthDate ? formats.plainDay(birthDate) : '–') },
    { id: 'town', header: labels.columns.town, cell: ({ town }) => town ?? '–' },
    { id: 'number', header: labels.columns.number, cell: ({ number }) => number },
  ];
  const more: readonly Column<ClientListItem>[] = [
    {
      id: 'status',
      header: labels.columns.status,
      cell: ({ employmentStatus }) => (employmentStatus ? labels.employmentStatus[employmentStatus] : labels.notAsked),
    },
    { id: 'openCases', header: labels.columns.openCases, align: 'right', cell: ({ openCases }) => openCases },
    { id: 'next', header: labels.columns.next, cell: ({ nextDueOn }) => (nextDueOn ? formats.plainDay(nextDueOn) : '–') },
    {
      id: 'lastContact',
      header: labels.columns.lastContact,
      cell: ({ lastContactOn }) => (lastContactOn ? formats.plainDay(lastContactOn) : '–'),
    },
  ];
  return { common, more };
};
