import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { InboxDownIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress } from '../../../ui/router.js';
import { AcceptBy, useNeedsLabels } from './AcceptBy.js';
import { useNeeds, type Need } from './needs.api.js';

const filters = ['submitted', 'accepted', 'all'] as const;

/** The inbox of needs with the day by which each is to be taken up. */
export const NeedsPage = () => {
  const labels = useNeedsLabels();
  const columns = useColumns();
  const { search, change } = useAddress();
  const filter = filters.find((name) => name === search['status']) ?? 'submitted';
  const sort = search['sort'] === '-submittedAt' ? '-submittedAt' : 'submittedAt';
  const list = useNeeds(filter === 'all' ? undefined : filter, sort);
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <ToggleGroup
        size="small"
        label={labels.show}
        value={filter}
        onChange={(status) => change({ status: status === 'submitted' ? undefined : status })}
      >
        {filters.map((name) => (
          <ToggleGroup.Item key={name} value={name} label={labels.filter[name]} />
        ))}
      </ToggleGroup>
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={list.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          sort={{ orderBy: 'submittedAt', direction: sort === 'submittedAt' ? 'ascending' : 'descending' }}
          onSort={({ direction }) => change({ sort: direction === 'descending' ? '-submittedAt' : undefined })}
          error={list.error}
          onRetry={() => void list.refetch()}
          onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          empty={
            <EmptyState icon={<InboxDownIcon aria-hidden />} title={labels.empty}>
              {labels.emptyText}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
};

const useColumns = (): readonly Column<Need>[] => {
  const labels = useNeedsLabels();
  const formats = useFormats();
  return [
    {
      id: 'topic',
      header: labels.topic,
      rowHeader: true,
      cell: ({ id, topic }) => <Link to={`/bedarf/${id}`}>{topic}</Link>,
    },
    { id: 'company', header: labels.company, cell: ({ companyName, town }) => [companyName, town].filter(Boolean).join(', ') },
    { id: 'people', header: labels.people, align: 'right', cell: ({ headcount }) => formats.number(headcount) },
    {
      id: 'start',
      header: labels.start,
      cell: ({ startsFrom }) => <span className="wl-nowrap">{startsFrom ? formats.day(startsFrom) : labels.startOpen}</span>,
    },
    { id: 'acceptBy', header: labels.acceptBy, cell: (need) => <AcceptBy need={need} /> },
    {
      id: 'submittedAt',
      header: labels.submitted,
      sortKey: 'submittedAt',
      cell: ({ submittedAt }) => <span className="wl-nowrap">{formats.moment(submittedAt)}</span>,
    },
    { id: 'number', header: labels.number, cell: ({ number }) => <span className="wl-nowrap">{number}</span> },
  ];
};
