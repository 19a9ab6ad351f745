import { Search } from '@navikt/ds-react/Search';
import { Buildings2Icon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { components } from '../../../api/staff.d.js';
import { DataTable, sortName, sortOf, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress } from '../../../ui/router.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useMay } from '../../user.js';
import { chosenColumns } from '../../lists/columns.js';
import type { FacetWords } from '../../lists/FilterBar.js';
import { ListBar } from '../../lists/ListBar.js';
import { NoMatch } from '../../lists/NoMatch.js';
import { useListLook, type ListShape } from '../../lists/use-list-look.js';
import { useCompanies, useFoundCompanies, type CompanyListItem } from './companies.api.js';
import { StateTag } from './StateTag.js';
import { useCompaniesLabels } from './use-companies-labels.js';
import './companies.css';

type Row = Omit<components['schemas']['CompanyHit'], 'because'> &
  Partial<Pick<CompanyListItem, 'wzCode' | 'weightedHeadcount' | 'state' | 'plannedOn' | 'owner'>>;

const shape: ListShape = {
  list: 'companies',
  facets: ['state', 'owner', 'size', 'industry', 'town', 'concern'],
  columns: ['name', 'town', 'number', 'state', 'owner', 'industry', 'weighted'],
  sort: 'name',
};

/** The company directory by name or place; a search replaces the list while something is typed. */
export const CompaniesPage = () => {
  const labels = useCompaniesLabels();
  const maySearch = useMay('client.search');
  const mayWrite = useMay('company.write');
  const { search, change } = useAddress();
  const [typed, setTyped] = useState(search['suche'] ?? '');
  const query = useDelayedValue(typed.trim());
  useEffect(() => {
    if ((search['suche'] ?? '') !== query) change({ suche: query || undefined });
  }, [query, search, change]);
  return (
    <>
      <PageHeader
        title={labels.title}
        description={labels.lead}
        actions={mayWrite && <LinkButton to="/unternehmen/neu">{labels.add}</LinkButton>}
      />
      {maySearch && (
        <div role="search" className="wl-companies__search">
          <Search
            size="small"
            variant="simple"
            hideLabel={false}
            label={labels.search}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        </div>
      )}
      {query.length >= 2 ? (
        <Panel flush>
          <Found query={query} />
        </Panel>
      ) : (
        <Everything />
      )}
    </>
  );
};

const Everything = () => {
  const labels = useCompaniesLabels();
  const { common, more } = useColumns();
  const look = useListLook(shape);
  const list = useCompanies(look.filters, look.sort);
  const { filters, relation } = labels;
  const facets: readonly FacetWords[] = [
    { facet: 'state', label: relation.state, words: relation.states },
    { facet: 'owner', label: relation.owner },
    { facet: 'size', label: filters.size, words: filters.sizes },
    { facet: 'industry', label: filters.industry },
    { facet: 'town', label: labels.town },
    { facet: 'concern', label: filters.concern, words: filters.concerns },
  ];
  const columns = {
    name: labels.name,
    town: labels.town,
    number: labels.number,
    state: relation.state,
    owner: relation.owner,
    industry: labels.wz,
    weighted: labels.weighted,
  };
  return (
    <>
      <ListBar look={look} facets={facets} columns={columns} />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={chosenColumns<Row>([...common, ...more], look.columns)}
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
              icon={<Buildings2Icon aria-hidden />}
              otherwise={<EmptyState icon={<Buildings2Icon aria-hidden />} title={labels.none} />}
            />
          }
        />
      </Panel>
    </>
  );
};

const Found = ({ query }: { query: string }) => {
  const labels = useCompaniesLabels();
  const { common } = useColumns();
  const found = useFoundCompanies(query);
  return (
    <DataTable
      caption={labels.search}
      columns={common.map(({ sortKey: _unsorted, ...column }) => column)}
      rows={found.data}
      rowKey={({ id }) => id}
      error={found.error}
      onRetry={() => void found.refetch()}
      empty={
        <EmptyState icon={<Buildings2Icon aria-hidden />} title={labels.noHit(query)}>
          {labels.noHitText}
        </EmptyState>
      }
    />
  );
};

const useColumns = (): { common: readonly Column<Row>[]; more: readonly Column<Row>[] } => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  return {
    common: [
      {
        id: 'name',
        header: labels.name,
        sortKey: 'name',
        rowHeader: true,
        cell: ({ id, name }) => <Link to={`/unternehmen/${id}`}>{name}</Link>,
      },
      { id: 'town', header: labels.town, sortKey: 'town', cell: ({ town }) => town },
      { id: 'number', header: labels.number, cell: ({ betriebsnummer }) => betriebsnummer },
    ],
    more: [
      {
        id: 'state',
        header: labels.relation.state,
        cell: ({ state, plannedOn }) => state && <StateTag state={state} until={plannedOn ?? undefined} />,
      },
      { id: 'owner', header: labels.relation.owner, cell: ({ owner }) => owner ?? '–' },
      { id: 'industry', header: labels.wz, cell: ({ wzCode }) => wzCode ?? '–' },
      {
        id: 'weighted',
        header: labels.weighted,
        align: 'right',
        cell: ({ weightedHeadcount }) => (weightedHeadcount == null ? labels.unknown : formats.number(weightedHeadcount, 2)),
      },
    ],
  };
};
