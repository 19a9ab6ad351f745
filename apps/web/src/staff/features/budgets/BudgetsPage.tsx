import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { DownloadIcon, PiggybankIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { partsOf, today } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress } from '../../../ui/router.js';
import { useUser } from '../../user.js';
import { BudgetShare } from './BudgetShare.js';
import { budgetFile, useBudgets, type Budget } from './budgets.api.js';
import { PlanDialog } from './PlanDialog.js';
import { useBudgetsLabels } from './use-budgets-labels.js';
import './budgets.css';

/** What the offices plan, have promised and paid in a calendar year; who may plans it here. */
export const BudgetsPage = () => {
  const labels = useBudgetsLabels();
  const { search, change } = useAddress();
  const present = partsOf(today()).year;
  const year = /^2[01]\d\d$/.test(search['jahr'] ?? '') ? Number(search['jahr']) : present;
  const budgets = useBudgets(year);
  const [planned, setPlanned] = useState<Budget>();
  const columns = useColumns(setPlanned);
  const years = [...new Set([year, present - 2, present - 1, present, present + 1, present + 2])].toSorted();
  return (
    <>
      <PageHeader
        title={labels.title}
        description={labels.lead}
        actions={
          <Button as="a" role="link" size="small" variant="secondary" href={budgetFile(year)} download icon={<DownloadIcon aria-hidden />}>
            {labels.file}
          </Button>
        }
      />
      <Select
        size="small"
        className="wl-budget-year"
        label={labels.year}
        value={String(year)}
        onChange={({ target }) => change({ jahr: target.value })}
      >
        {years.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      <Panel title={labels.table(year)} flush>
        <DataTable
          caption={labels.table(year)}
          columns={columns}
          rows={budgets.data}
          rowKey={({ officeId }) => officeId}
          error={budgets.error}
          onRetry={() => void budgets.refetch()}
          empty={
            <EmptyState icon={<PiggybankIcon aria-hidden />} title={labels.none}>
              {labels.noneText}
            </EmptyState>
          }
        />
      </Panel>
      <Panel title={labels.meaning}>
        <dl className="wl-budget-meaning">
          {labels.meanings.map(([word, text]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {planned && <PlanDialog budget={planned} onClose={() => setPlanned(undefined)} />}
    </>
  );
};

const useColumns = (onPlan: (budget: Budget) => void): readonly Column<Budget>[] => {
  const labels = useBudgetsLabels();
  const formats = useFormats();
  const { permissions } = useUser();
  const money = (id: 'committedCents' | 'paidCents', header: string): Column<Budget> => ({
    id,
    header,
    align: 'right',
    cell: (row) => formats.money(row[id]),
  });
  const { columns: names } = labels;
  return [
    { id: 'office', header: names.office, rowHeader: true, cell: ({ officeName }) => officeName },
    {
      id: 'planned',
      header: names.planned,
      align: 'right',
      cell: ({ plannedCents }) => (plannedCents === null ? <em>{labels.noPlan}</em> : formats.money(plannedCents)),
    },
    {
      id: 'requested',
      header: names.requested,
      align: 'right',
      cell: ({ requestedCents, uncomputed }) => (
        <>
          {formats.money(requestedCents)}
          {uncomputed > 0 && <small className="wl-budget-uncomputed">{labels.uncomputed(uncomputed)}</small>}
        </>
      ),
    },
    money('committedCents', names.committed),
    money('paidCents', names.paid),
    {
      id: 'free',
      header: names.free,
      align: 'right',
      cell: ({ freeCents }) => (freeCents === null ? '–' : <strong>{formats.money(freeCents)}</strong>),
    },
    { id: 'share', header: names.share, cell: (row) => <BudgetShare budget={row} /> },
    ...(permissions.includes('budget.plan')
      ? [
          {
            id: 'plan',
            header: names.plan,
            hideHeader: true,
            cell: (row: Budget) => (
              <Button size="xsmall" variant="secondary" aria-label={labels.planOf(row.officeName)} onClick={() => onPlan(row)}>
                {labels.plan}
              </Button>
            ),
          },
        ]
      : []),
  ];
};
