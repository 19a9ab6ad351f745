import { Search } from '@navikt/ds-react/Search';
import { Buildings2Icon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { components } from '../../../api/staff.d.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress } from '../../../ui/router.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useMay } from '../../user.js';
import { useCompanies, useFoundCompanies, type CompanyListItem, type CompanySort } from './companies.api.js';
import { StateTag } from './StateTag.js';
import { useCompaniesLabels } from './use-companies-labels.js';
import './companies.css';

type Row = Omit<components['schemas']['CompanyHit'], 'because'> &
  Partial<Pick<CompanyListItem, 'wzCode' | 'weightedHeadcount' | 'state' | 'plannedOn' | 'owner'>>;

const sorts: readonly CompanySort[] = ['name', '-name', 'town', '-town'];

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
      <Panel flush>{query.length >= 2 ? <Found query={query} /> : <Everything />}</Panel>
    </>
  );
};

const Everything = () => {
  const labels = useCompaniesLabels();
  const { common, more } = useColumns();
  const { search, change } = useAddress();
  const sort = sorts.find((name) => name === search['sort']) ?? 'name';
  const list = useCompanies(sort);
  return (
    <DataTable
      caption={labels.title}
      columns={[...common, ...more]}
      rows={list.data?.pages.flatMap(({ items }) => items)}
      rowKey={({ id }) => id}
      sort={{ orderBy: sort.replace('-', ''), direction: sort.startsWith('-') ? 'descending' : 'ascending' }}
      onSort={({ orderBy, direction }) =>
        change({ sort: direction === 'descending' ? `-${orderBy}` : orderBy === 'name' ? undefined : orderBy })
      }
      error={list.error}
      onRetry={() => void list.refetch()}
      onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
      loadingMore={list.isFetchingNextPage}
      empty={<EmptyState icon={<Buildings2Icon aria-hidden />} title={labels.none} />}
    />
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
      { id: 'wz', header: labels.wz, cell: ({ wzCode }) => wzCode ?? '–' },
      {
        id: 'weighted',
        header: labels.weighted,
        align: 'right',
        cell: ({ weightedHeadcount }) => (weightedHeadcount == null ? labels.unknown : formats.number(weightedHeadcount, 2)),
      },
    ],
  };
};
