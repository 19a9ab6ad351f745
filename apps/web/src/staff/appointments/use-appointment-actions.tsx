import { useState, type ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { minutesOf, timeOf } from '../../ui/calendar/time-entry.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { PlanDialog } from '../reminders/PlanDialog.js';
import { useMoveAppointment, useStepAppointment, type Appointment, type Reason, type Step } from './appointments.api.js';
import { AppointmentDialog } from './AppointmentDialog.js';
import { useAppointmentWords } from './AppointmentWords.js';
import { ChangeDialog } from './ChangeDialog.js';
import { HandOverDialog } from './HandOverDialog.js';
import { MakeDialog, type MakeFrom } from './MakeDialog.js';
import { MissedDialog } from './MissedDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

type Open =
  | { readonly what: 'show' | 'move' | 'missed' | 'change' | 'hand-over'; readonly appointment: Appointment }
  | { readonly what: 'make'; readonly from: MakeFrom }
  | { readonly what: 'call'; readonly caseId: string };

/** What can be done with appointments on any page, and the dialogs it opens; put `dialogs` anywhere in the page. */
export const useAppointmentActions = () => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  const toast = useToast();
  const stepping = useStepAppointment();
  const moving = useMoveAppointment();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const refused = (error: unknown) => {
    const { title, detail, code } = asProblem(error);
    toast({ text: [title || code, detail].filter(Boolean).join(' '), tone: 'info' });
  };

  const step = (appointment: Appointment, name: Step, reason: Reason | null = null) => {
    if (stepping.isPending) return;
    stepping.mutate(
      { appointment, step: name, reason },
      {
        onSuccess: (after) => {
          const undo = after.steps.includes('reopen') ? { undo: () => step(after, 'reopen') } : {};
          toast({ text: labels.stepped[name], ...undo });
          if (name === 'miss') setOpen({ what: 'missed', appointment: after });
          else close();
        },
        onError: refused,
      },
    );
  };
  /** Earlier or later on the same day, by minutes; can be taken back from the toast. */
  const nudge = (appointment: Appointment, by: number) => {
    const start = minutesOf(appointment.at) + by;
    const minutes = minutesOf(appointment.until) - minutesOf(appointment.at);
    if (moving.isPending || !appointment.steps.includes('cancel-by-us') || start < 6 * 60 || start + minutes >= 24 * 60) return;
    moving.mutate(
      { appointment, body: { on: appointment.on, at: timeOf(start), minutes, outsideHours: false } },
      {
        onSuccess: (moved) => toast({ text: labels.moved(words.when(moved)), undo: () => nudge(moved, -by) }),
        onError: refused,
      },
    );
  };

  const dialogs: ReactNode = (
    <>
      {open?.what === 'show' && (
        <AppointmentDialog
          appointment={open.appointment}
          busy={stepping.isPending}
          onStep={(name, reason) => step(open.appointment, name, reason)}
          onMove={() => setOpen({ what: 'move', appointment: open.appointment })}
          onChange={() => setOpen({ what: 'change', appointment: open.appointment })}
          onHandOver={() => setOpen({ what: 'hand-over', appointment: open.appointment })}
          onClose={close}
        />
      )}
      {open?.what === 'move' && <MoveDialog appointment={open.appointment} onClose={close} />}
      {open?.what === 'change' && <ChangeDialog appointment={open.appointment} onClose={close} />}
      {open?.what === 'hand-over' && <HandOverDialog appointment={open.appointment} onClose={close} />}
      {open?.what === 'make' && <MakeDialog from={open.from} onClose={close} />}
      {open?.what === 'missed' && (
        <MissedDialog
          appointment={open.appointment}
          onAgain={() => setOpen({ what: 'make', from: againFrom(open.appointment) })}
          onCall={open.appointment.caseId === null ? undefined : () => setOpen({ what: 'call', caseId: open.appointment.caseId ?? '' })}
          onClose={close}
        />
      )}
      {open?.what === 'call' && <PlanDialog caseId={open.caseId} onClose={close} />}
    </>
  );
  return {
    step,
    nudge,
    dialogs,
    busy: stepping.isPending || moving.isPending,
    show: (appointment: Appointment) => setOpen({ what: 'show', appointment }),
    move: (appointment: Appointment) => setOpen({ what: 'move', appointment }),
    make: (from: MakeFrom) => setOpen({ what: 'make', from }),
  };
};

const againFrom = ({ caseId, client, company, people, kind }: Appointment): MakeFrom => {
  const label = client?.displayName ?? company?.name ?? '';
  const subject = caseId
    ? ({ kind: 'case', id: caseId, label } as const)
    : client
      ? ({ kind: 'client', id: client.id, label } as const)
      : company && ({ kind: 'company', id: company.id, label } as const);
  return { subject: subject ?? undefined, userIds: people.map(({ id }) => id), kind };
};
