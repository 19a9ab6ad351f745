import { Injectable } from '@nestjs/common';
import {
  addDays,
  Clock,
  type CaseId,
  type ClientId,
  type EstablishmentId,
  type LocalDate,
  type StaffActor,
  type UserId,
} from '@app/kernel';
import { AppointmentLists, instantOf, shownTimes, type AppointmentRow } from '@app/calendar';
import { ReminderLists } from '@app/reminders';
import { CaseFile } from '@app/reporting';
import { PeopleOf } from '../counselling/people.js';
import { ownersOf } from './desk.js';
import { ReminderLabels } from './reminder-labels.js';

type Due = {
  readonly kind: 'appointment' | 'frist' | 'termin' | 'wiedervorlage';
  readonly dueOn: LocalDate;
  readonly at: string | null;
  readonly text: string | null;
  readonly inPlaceOf: string | null;
};

type Line = {
  readonly clientId: ClientId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly caseId: CaseId | null;
  /** Stands for the name where there is none. */
  readonly number: string;
  readonly due: Due;
};

const stillOn: readonly AppointmentRow['state'][] = ['GEPLANT', 'BESTAETIGT'];

/** Whom the day is about, with what one needs to know without a computer. */
@Injectable()
export class DayLists {
  constructor(
    private readonly reminders: ReminderLists,
    private readonly appointments: AppointmentLists,
    private readonly labels: ReminderLabels,
    private readonly people: PeopleOf,
    private readonly file: CaseFile,
    private readonly clock: Clock,
  ) {}

  /**
   * Everybody with an appointment today, in its order, then everybody about whom something is due, each once: name, telephone, cases with
   * phase, what is due, last contact. No more than that goes on paper.
   */
  async of(actor: StaffActor) {
    const { scope } = actor;
    const on = this.clock.today();
    const rows = await this.reminders.dueUntil(scope, ownersOf(actor, 'desk'), on);
    const [owed, appointments] = await Promise.all([this.labels.of(actor, rows), this.appointmentsOf(actor, on)]);
    const listed = new Set(appointments.map(({ id }) => id));
    // An appointment of the day says itself what its reminder would.
    const reminders = owed.filter(({ subjectId }) => !listed.has(subjectId));
    const lines: readonly Line[] = [
      ...appointments,
      ...reminders.map(({ kind, dueOn, text, inPlaceOf, subjectNumber, clientId, establishmentId, caseId }) => ({
        clientId,
        establishmentId,
        caseId,
        number: subjectNumber,
        due: { kind, dueOn, at: null, text, inPlaceOf },
      })),
    ];
    const caseIds = [...new Set(lines.flatMap(({ caseId }) => caseId ?? []))];
    const [named, phases] = await Promise.all([this.people.rows(scope, lines), this.file.phases(scope, caseIds)]);
    const items = bySubject(lines).map((about) => {
      const first = about[0]!;
      const cases = [...new Set(about.map(({ caseId }) => caseId))].flatMap((id) => (id && phases.get(id)) ?? []);
      return {
        name: named.client(first)?.displayName ?? named.company(first)?.name ?? first.number,
        phone: named.client(first)?.phone ?? null,
        cases: cases.map(({ number, status }) => ({ number, status })),
        due: about.map(({ due }) => due),
        lastContactOn:
          cases
            .flatMap(({ lastContactOn }) => lastContactOn ?? [])
            .toSorted()
            .at(-1) ?? null,
      };
    });
    return { on, printedAt: this.clock.now(), items };
  }

  // An appointment with nobody from outside, or with a person the reader does not see, is not on paper.
  private async appointmentsOf(actor: StaffActor, on: LocalDate): Promise<readonly (Line & { readonly id: string })[]> {
    const day = { since: instantOf(on, '00:00'), before: instantOf(addDays(on, 1), '00:00') };
    const desk = ownersOf(actor, 'desk');
    const rows = (await this.appointments.between(actor.scope, { userIds: desk, ...day }))
      .filter(({ state }) => stillOn.includes(state))
      .map((row) => ({ ...row, ownerId: absentOf(actor, desk, row) }));
    const named = await this.people.rows(actor.scope, rows);
    return rows
      .filter((row) => (row.clientId === null ? row.establishmentId !== null : named.client(row) !== null))
      .map((row) => {
        const { id, clientId, establishmentId, caseId, topic } = row;
        const { at } = shownTimes(row.startsAt, row.endsAt);
        const due = { kind: 'appointment', dueOn: on, at, text: topic, inPlaceOf: named.owner(row) } as const;
        return { id, clientId, establishmentId, caseId, number: '', due };
      });
  }
}

// The colleague the reader stands in for; nobody where she takes part herself.
const absentOf = ({ userId }: StaffActor, desk: readonly UserId[], { userIds }: AppointmentRow): UserId | null =>
  userIds.includes(userId) ? null : (userIds.find((id) => desk.includes(id)) ?? null);

// In the order of their first line.
const bySubject = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(subjectOf(line), [...(groups.get(subjectOf(line)) ?? []), line]);
  return [...groups.values()];
};

const subjectOf = ({ clientId, establishmentId, caseId, number }: Line): string => clientId ?? establishmentId ?? caseId ?? number;
