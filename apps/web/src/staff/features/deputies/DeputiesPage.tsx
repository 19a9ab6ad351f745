import { Button } from '@navikt/ds-react/Button';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay, useUser } from '../../user.js';
import { AbsenceAppointments } from './AbsenceAppointments.js';
import { AbsenceDigest } from './AbsenceDigest.js';
import { DeputyDialog } from './DeputyDialog.js';
import { PrepareLeaving } from './PrepareLeaving.js';
import { useDeputyships, useEndDeputyship, type Deputyship } from './deputies.api.js';
import { useDeputiesLabels } from './use-deputies-labels.js';

/** Who stands in for me, for whom I stand in, until when; for team leads and administration everybody they arrange for. */
export const DeputiesPage = () => {
  const labels = useDeputiesLabels();
  const { id: me, roles, permissions } = useUser();
  const list = useDeputyships();
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const seesAppointments = useMay('appointment.read');
  const seesReminders = useMay('reminder.read');
  const mayHandOver = useMay('colleague.hand-over');
  const forOthers = roles.includes('team-lead') || permissions.includes('user.manage');
  const all = list.data;
  const others = all?.filter(({ forUserId, deputyId }) => forUserId !== me && deputyId !== me);
  const table = (title: string, rows: readonly Deputyship[] | undefined, shown: readonly Column<Deputyship>[], none: string): ReactNode => (
    <Panel title={title} flush>
      <DataTable
        caption={title}
        columns={shown}
        rows={rows}
        rowKey={({ id }) => id}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<PersonGroupIcon aria-hidden />} title={none} />}
      />
    </Panel>
  );
  return (
    <>
      <PageHeader
        title={labels.title}
        description={labels.lead}
        actions={
          <Button size="small" onClick={() => setAdding(true)}>
            {labels.add}
          </Button>
        }
      />
      {table(
        labels.mine,
        all?.filter(({ forUserId }) => forUserId === me),
        [columns.deputy, ...columns.common, columns.end],
        labels.mineNone,
      )}
      {table(
        labels.forOthers,
        all?.filter(({ deputyId }) => deputyId === me),
        [columns.absent, ...columns.common, columns.state],
        labels.forOthersNone,
      )}
      {others && others.length > 0 && table(labels.team, others, [columns.absent, columns.second, ...columns.common, columns.end], '')}
      {seesAppointments && all?.filter(({ state }) => state !== 'over').map((one) => <AbsenceAppointments key={one.id} deputyship={one} />)}
      {seesReminders &&
        all
          ?.filter(({ forUserId, state }) => forUserId === me && state !== 'planned')
          .map((one) => <AbsenceDigest key={one.id} deputyship={one} />)}
      {mayHandOver && <PrepareLeaving />}
      {adding && <DeputyDialog forOthers={forOthers} onClose={() => setAdding(false)} />}
    </>
  );
};

const useColumns = () => {
  const labels = useDeputiesLabels();
  const formats = useFormats();
  const toast = useToast();
  const end = useEndDeputyship();
  const second: Column<Deputyship> = { id: 'deputy', header: labels.columns.deputy, cell: ({ deputyName }) => deputyName };
  const common: readonly Column<Deputyship>[] = [
    { id: 'from', header: labels.columns.from, cell: ({ startsAt }) => formats.moment(startsAt) },
    { id: 'until', header: labels.columns.until, cell: ({ endsAt }) => formats.moment(endsAt) },
    { id: 'reason', header: labels.columns.reason, cell: ({ reason }) => labels.reasons[reason] },
  ];
  return {
    common,
    second,
    deputy: { ...second, rowHeader: true },
    absent: { id: 'absent', header: labels.columns.absent, rowHeader: true, cell: ({ forName }) => forName } satisfies Column<Deputyship>,
    state: { id: 'state', header: labels.columns.state, cell: ({ state }) => labels.states[state] } satisfies Column<Deputyship>,
    end: {
      id: 'end',
      header: labels.columns.state,
      cell: (row) => (
        <span className="wl-row">
          {labels.states[row.state]}
          {row.state !== 'over' && (
            <Button
              size="xsmall"
              variant="secondary"
              aria-label={labels.endOf(row.forName, row.deputyName)}
              loading={end.isPending}
              onClick={() => end.mutate(row, { onSuccess: () => toast({ text: labels.ended }) })}
            >
              {labels.end}
            </Button>
          )}
        </span>
      ),
    } satisfies Column<Deputyship>,
  };
};
