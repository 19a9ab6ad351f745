import { Button } from '@navikt/ds-react/Button';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useUser } from '../../user.js';
import { HoursDialog } from './HoursDialog.js';
import { usePatterns, useRemovePattern, type Pattern } from './settings.api.js';
import { useCalendarLabels } from './use-calendar-labels.js';

/** One's own working hours; team leads choose somebody of the team. */
export const HoursPanel = ({ forTeam }: { forTeam: boolean }) => {
  const { settings: labels } = useCalendarLabels();
  const formats = useFormats();
  const toast = useToast();
  const { id: me } = useUser();
  const [userId, setUserId] = useState(me);
  const patterns = usePatterns(userId);
  const remove = useRemovePattern();
  const [adding, setAdding] = useState(false);
  const short = labels.weekdaysShort as Readonly<Record<number, string>>;
  const columns: readonly Column<Pattern>[] = [
    { id: 'from', header: labels.pattern.from, rowHeader: true, cell: ({ validFrom }) => formats.plainDay(validFrom) },
    {
      id: 'until',
      header: labels.pattern.until,
      cell: ({ validUntil }) => (validUntil === null ? labels.open : formats.plainDay(validUntil)),
    },
    {
      id: 'hours',
      header: labels.pattern.hours,
      cell: ({ hours }) => hours.map(({ weekday, from, until }) => `${short[weekday] ?? ''} ${from}–${until}`).join(', '),
    },
    {
      id: 'actions',
      header: labels.pattern.actions,
      cell: (pattern) => (
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          disabled={remove.isPending}
          icon={<TrashIcon title={labels.removeHours(formats.plainDay(pattern.validFrom))} />}
          onClick={() => remove.mutate(pattern, { onSuccess: () => toast({ text: labels.removed }) })}
        />
      ),
    },
  ];
  return (
    <Panel
      title={labels.hours}
      flush
      actions={
        <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>
          {labels.addHours}
        </Button>
      }
      footer={labels.hoursHouse}
    >
      {forTeam && (
        <div className="wl-panel__body">
          <ColleagueField label={labels.hoursOf} chosen={[userId]} onChange={([chosen]) => setUserId(chosen ?? me)} />
        </div>
      )}
      {remove.error && <ErrorState error={remove.error} />}
      <DataTable
        caption={labels.hours}
        columns={columns}
        rows={patterns.data}
        rowKey={({ id }) => id}
        error={patterns.error}
        onRetry={() => void patterns.refetch()}
        empty={<EmptyState title={labels.hoursNone} />}
      />
      {adding && <HoursDialog userId={userId} onClose={() => setAdding(false)} />}
    </Panel>
  );
};
