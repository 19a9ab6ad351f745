import { addDays, addMonths, type LocalDate } from '@app/kernel';
import type { Application } from './applications.js';
import { later, type Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import type { Need } from './needs.js';
import { reminderTexts } from './notes.js';
import { showcasePerson } from './people.js';
import { demoId, Random } from './random.js';
import type { Amounts } from './sizes.js';
import type { Row } from './write.js';

export type Reminder = {
  readonly n: number;
  readonly id: string;
  readonly tenantId: string;
  readonly kind: 'frist' | 'termin' | 'wiedervorlage';
  readonly state: 'OFFEN' | 'ERLEDIGT' | 'ABGESAGT';
  readonly subjectKind: 'case' | 'need' | 'application';
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly ownerId: string | null;
  readonly officeId: string | null;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly setOn: LocalDate;
  /** Who has promised it; left out for one's own duty. */
  readonly waitingFor?: 'client' | 'company' | null;
};

type Subject = {
  readonly applications: readonly Application[];
  readonly cases: readonly Kase[];
  readonly needs: readonly Need[];
  readonly calendar: Calendar;
};

/** What the morning of the user `beratung` looks like. */
const showcase = { overdue: 2, today: 9, waiting: 3 };

type Deadline = Pick<Reminder, 'kind' | 'text' | 'dueOn'>;
type DeadlineOf = (application: Application, calendar: Calendar) => Deadline | null;

const apply: DeadlineOf = ({ run }) => ({
  kind: 'wiedervorlage',
  text: 'Antrag stellen: Die Maßnahme beginnt in vier Wochen (§ 324 Abs. 1 SGB III)',
  dueOn: addDays(run.startsOn, -28),
});
const receipt: DeadlineOf = ({ appliedOn }) =>
  appliedOn && { kind: 'wiedervorlage', text: 'Eingang des Antrags prüfen', dueOn: addDays(appliedOn, 14) };
const objection: DeadlineOf = ({ decidedOn }) =>
  decidedOn && { kind: 'frist', text: 'Widerspruchsfrist endet heute (§ 84 SGG)', dueOn: addMonths(addDays(decidedOn, 4), 1) };
const attendance: DeadlineOf = (_application, calendar) => ({
  kind: 'wiedervorlage',
  text: 'Fehlzeiten des Vormonats erfragen (§ 318 SGB III)',
  dueOn: calendar.workdayUntil(addDays(addMonths(`${calendar.today.slice(0, 7)}-01` as LocalDate, 1), 9)),
});

/** What the state of an application asks for next (WV04, WV06, WV08). */
const deadlines: Partial<Record<Application['state'], DeadlineOf>> = {
  ENTWURF: apply,
  VORPRUEFUNG_OK: apply,
  EINGEREICHT: receipt,
  BEWILLIGT: objection,
  TEILBEWILLIGT: objection,
  ABGELEHNT: objection,
  LAUFEND: attendance,
};

/** Open and finished reminders; each has a case, need or application that is still there to be worked on. */
export class ReminderPlanner {
  readonly all: Reminder[] = [];
  private readonly random = new Random('reminders');
  private readonly waiting = new Random('waiting');

  constructor(
    private readonly subject: Subject,
    private readonly showcaseOwner: string,
  ) {}

  plan({ reminders, openReminders }: Amounts): readonly Reminder[] {
    this.ofNeeds();
    this.ofApplications();
    this.ofCases(openReminders);
    this.finished(reminders);
    return this.all;
  }

  private add(reminder: Omit<Reminder, 'n' | 'id'>): void {
    this.all.push({ ...reminder, n: this.all.length, id: demoId('reminder', this.all.length) });
  }

  // WV01: accept within one working day.
  private ofNeeds(): void {
    const { calendar, needs } = this.subject;
    for (const { id, number, tenant, office, status, submittedOn } of needs) {
      if (status !== 'submitted') continue;
      const dueOn = calendar.workdayFrom(addDays(submittedOn, 1));
      this.add({
        tenantId: tenant.id,
        kind: 'frist',
        state: 'OFFEN',
        subjectKind: 'need',
        subjectId: id,
        subjectNumber: number,
        ownerId: null,
        officeId: office.id,
        text: 'Bedarf annehmen',
        dueOn,
        setOn: submittedOn,
      });
    }
  }

  private ofApplications(): void {
    const { applications, calendar } = this.subject;
    let waiting = showcase.waiting;
    for (const application of applications) {
      const { id, number, state, kase, history, createdOn } = application;
      const deadline = deadlines[state]?.(application, calendar);
      if (!deadline || deadline.dueOn <= calendar.today) continue;
      const mine = kase.owner.id === this.showcaseOwner;
      if (mine && (waiting -= 1) < 0) continue;
      const dueOn =
        deadline.kind === 'frist' ? calendar.workdayFrom(deadline.dueOn) : later(calendar.workdayUntil(deadline.dueOn), calendar.day(1));
      this.add({
        tenantId: kase.tenant.id,
        state: 'OFFEN',
        subjectKind: 'application',
        subjectId: id,
        subjectNumber: number,
        ownerId: kase.owner.id,
        officeId: null,
        ...deadline,
        dueOn,
        setOn: history.at(-1)?.day ?? createdOn,
      });
    }
  }

  // One for every open case, the busiest days first for the showcase; then a second one here and there.
  private ofCases(target: number): void {
    const { calendar, cases } = this.subject;
    const open = cases.filter(isOpen);
    const mine = this.showcaseFirst(open.filter(({ owner }) => owner.id === this.showcaseOwner));
    const others = this.random.shuffled(open.filter(({ owner }) => owner.id !== this.showcaseOwner));
    for (const [index, kase] of mine.entries()) this.ofCase(kase, this.showcaseDay(index));
    for (let n = 0; others.length > 0 && this.all.length < target; n += 1) {
      const offset = this.random.weighted([
        [-this.random.int(1, 12), 6],
        [0, 4],
        [this.random.int(1, 7), 24],
        [this.random.int(8, 60), 66],
      ] as const);
      this.ofCase(
        others[n % others.length] as Kase,
        offset < 0 ? calendar.past(calendar.day(offset)) : offset === 0 ? calendar.today : calendar.workdayFrom(calendar.day(offset)),
      );
    }
  }

  // The story's case is the first of today.
  private showcaseFirst(cases: readonly Kase[]): readonly Kase[] {
    const story = cases
      .filter(({ client }) => client?.firstName === showcasePerson.firstName && client.lastName === showcasePerson.lastName)
      .slice(0, 1);
    const others = this.random.shuffled(cases.filter((kase) => !story.includes(kase)));
    return [...others.slice(0, showcase.overdue), ...story, ...others.slice(showcase.overdue)];
  }

  private showcaseDay(index: number): LocalDate {
    const { calendar } = this.subject;
    if (index < showcase.overdue) return calendar.past(calendar.day(-1 - index * 3));
    if (index < showcase.overdue + showcase.today) return calendar.today;
    return calendar.workdayFrom(calendar.day(this.random.int(1, 55)));
  }

  private ofCase(kase: Kase, dueOn: LocalDate): void {
    const since = kase.sessionDays.at(-1) ?? kase.openedOn;
    const setOn = since < dueOn ? since : kase.openedOn < dueOn ? kase.openedOn : dueOn;
    const text = kase.status === 'RUHEND' ? 'Beratung wieder aufnehmen' : this.random.pick(reminderTexts);
    const kind = this.random.chance(0.1) ? 'termin' : 'wiedervorlage';
    this.add({
      tenantId: kase.tenant.id,
      kind,
      state: 'OFFEN',
      subjectKind: 'case',
      subjectId: kase.id,
      subjectNumber: kase.number,
      ownerId: kase.owner.id,
      officeId: null,
      text,
      dueOn,
      setOn,
      // The mornings of the user `beratung` keep their count of what waits for others.
      waitingFor:
        kase.owner.id !== this.showcaseOwner && kind === 'wiedervorlage' && this.waiting.chance(0.12)
          ? kase.client
            ? 'client'
            : 'company'
          : null,
    });
  }

  private finished(target: number): void {
    const { calendar, cases } = this.subject;
    const talked = cases.filter(({ sessionDays }) => sessionDays.length > 0);
    while (this.all.length < target) {
      const kase = this.random.pick(talked);
      const setOn = this.random.pick(kase.sessionDays);
      const latest = kase.closedOn ?? calendar.yesterday;
      const wished = calendar.workdayFrom(addDays(setOn, this.random.int(5, 28)));
      const dueOn = wished > latest ? latest : wished;
      const state = this.random.chance(0.94) ? 'ERLEDIGT' : 'ABGESAGT';
      const text = this.random.pick(reminderTexts);
      this.add({
        tenantId: kase.tenant.id,
        kind: 'wiedervorlage',
        state,
        subjectKind: 'case',
        subjectId: kase.id,
        subjectNumber: kase.number,
        ownerId: kase.owner.id,
        officeId: null,
        text,
        dueOn: dueOn < setOn ? setOn : dueOn,
        setOn,
      });
    }
  }
}

/** Rows of reminders; those whose day has passed have fired, those of today fire when the worker starts. */
export const reminderRows = function* (reminders: readonly Reminder[], calendar: Calendar): Generator<Row> {
  const random = new Random('reminder rows');
  for (const {
    id,
    tenantId,
    kind,
    state,
    subjectKind,
    subjectId,
    subjectNumber,
    ownerId,
    officeId,
    text,
    dueOn,
    setOn,
    waitingFor = null,
  } of reminders) {
    const dueAt = calendar.at(dueOn, 8 * 60);
    const done = state === 'ERLEDIGT';
    const finishedAt = calendar.at(dueOn, random.int(9 * 60, 16 * 60));
    const createdAt = calendar.at(setOn, 7 * 60 + random.int(0, 50));
    const shifts = random.weighted([
      [0, 78],
      [1, 15],
      [2, 6],
      [3, 1],
    ] as const);
    yield {
      id,
      tenant_id: tenantId,
      kind,
      state,
      subject_kind: subjectKind,
      subject_id: subjectId,
      subject_number: subjectNumber,
      owner_id: ownerId,
      office_id: officeId,
      text,
      waiting_for: waitingFor,
      priority: random.weighted([
        [1, 10],
        [2, 75],
        [3, 15],
      ] as const),
      due_on: dueOn,
      due_at: dueAt,
      fired_at: dueOn < calendar.today ? dueAt : null,
      shifts,
      last_shift_reason: shifts > 2 ? 'Rückmeldung des Betriebs steht noch aus' : null,
      completed_at: done ? finishedAt : null,
      completed_by: done ? ownerId : null,
      completed_note:
        done && random.chance(0.3)
          ? random.pick(['Erledigt am Telefon', 'Unterlagen liegen vor', 'Hat sich von selbst erledigt', 'Neuer Termin vereinbart'])
          : null,
      version: 1 + shifts + (state === 'OFFEN' ? 0 : 1),
      created_at: createdAt,
      created_by: ownerId,
      updated_at: state === 'OFFEN' ? createdAt : finishedAt,
    };
  }
};
