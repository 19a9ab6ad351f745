import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { FolderIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, type Column, type Sort } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { DueDay } from '../../../ui/page/DueDay.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { CaseStatusTag } from '../../words/StateTags.js';
import { useWords } from '../../words/use-words.js';
import { useCases, type CaseConcern, type CaseItem, type CaseSort, type CaseStatus } from './cases.api.js';
import { useCaseLabels } from './use-case-labels.js';
import { RestrictedTag } from '../../restrictions/Restrictions.js';
import './cases.css';

/** Cases in a table, one's own first, those with the nearest follow-up on top. */
export const CasesPage = () => {
  const labels = useCaseLabels();
  const words = useWords();
  const columns = useColumns();
  const [owner, setOwner] = useState<'me' | 'all'>('me');
  const [status, setStatus] = useState<CaseStatus | ''>('');
  const [concern, setConcern] = useState<CaseConcern | ''>('');
  const [sort, setSort] = useState<Sort>({ orderBy: 'nextReminder', direction: 'ascending' });
  const list = useCases({ owner, status, concern, sort: `${sort.direction === 'descending' ? '-' : ''}${sort.orderBy}` as CaseSort });
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <div className="wl-row">
        <ToggleGroup size="small" label={labels.owner} value={owner} onChange={(value) => setOwner(value === 'all' ? 'all' : 'me')}>
          <ToggleGroup.Item value="me">{labels.mine}</ToggleGroup.Item>
          <ToggleGroup.Item value="all">{labels.all}</ToggleGroup.Item>
        </ToggleGroup>
        <Select size="small" label={labels.status} value={status} onChange={(event) => setStatus(event.target.value as CaseStatus | '')}>
          <option value="">{labels.anyOpen}</option>
          {Object.entries(words.caseStatus)
            .filter(([code]) => code !== 'GELOESCHT')
            .map(([code, word]) => (
              <option key={code} value={code}>
                {word}
              </option>
            ))}
        </Select>
        <Select
          size="small"
          label={labels.concern}
          value={concern}
          onChange={(event) => setConcern(event.target.value as CaseConcern | '')}
        >
          <option value="">{labels.anyConcern}</option>
          {Object.entries(labels.concerns).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      </div>
      <Panel flush>
        <DataTable
          caption={owner === 'me' ? labels.mine : labels.all}
          columns={owner === 'me' ? columns : [...columns, ownerColumn(labels.columns.owner)]}
          rows={list.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={setSort}
          error={list.error}
          onRetry={() => void list.refetch()}
          onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          empty={
            <EmptyState
              icon={<FolderIcon aria-hidden />}
              title={labels.empty}
              actions={
                <>
                  <LinkButton to="/personen" size="small" variant="secondary">
                    {labels.toClients}
                  </LinkButton>
                  {owner === 'me' && (
                    <Button size="small" variant="tertiary" onClick={() => setOwner('all')}>
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
  ];
};

const ownerColumn = (header: string): Column<CaseItem> => ({ id: 'owner', header, cell: ({ ownerName }) => ownerName ?? '–' });
