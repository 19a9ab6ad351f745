import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, type StaffActor, type UserId } from '@app/kernel';
import { Cases } from '@app/counselling';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { Reminders, type ReminderKind } from '@app/reminders';
import type { Attendance } from '../attendance/attendance.js';
import { attendanceDeadlines, deadlinesOf } from '../step/step-deadlines.js';
import type { RecordStep } from '../step/record-step.js';
import type { Application, Dossier } from './application.js';
import type { ApplicationState } from './application-states.js';
import { deadlineLabels as labelsDe, type DeadlineLabels } from './deadline.labels.de.js';
import { deadlineLabels as labelsEn } from './deadline.labels.en.js';
import { applyBy, checkReceiptOn, isAhead, objectionEnd, undecidedOn } from './deadlines.js';

const begun: readonly ApplicationState[] = ['LAUFEND', 'UNTERBROCHEN', 'ABGEBROCHEN', 'BEENDET', 'ABRECHNUNG_OFFEN'];

const { objectionEnd: _de, ...otherDe } = labelsDe;
const { objectionEnd: _en, ...otherEn } = labelsEn;
const allButObjection = [...Object.values(otherDe), ...Object.values(otherEn)];

/**
 * Sets the reminders that follow from the life of an application (domain.md 3.5) for the person who prepared it; once that person works here
 * no more, for whoever has the case.
 */
@Injectable()
export class Deadlines {
  constructor(
    private readonly reminders: Reminders,
    private readonly users: Users,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  /** Four weeks before the start, if that day is still ahead. */
  async drafted(tx: Tx, actor: StaffActor, application: Application): Promise<void> {
    const dueOn = applyBy(application.measureStart);
    if (isAhead(dueOn, this.clock.today())) await this.schedule(tx, actor, application, 'wiedervorlage', 'apply', dueOn);
  }

  /** The reminder to apply is done with; after ten working days somebody looks whether the application arrived, after six months it is undecided. */
  async submitted(tx: Tx, actor: StaffActor, application: Application): Promise<void> {
    await this.reminders.cancelFor(tx, actor, 'application', application.id);
    const today = this.clock.today();
    await this.schedule(tx, actor, application, 'wiedervorlage', 'checkReceipt', checkReceiptOn(today));
    const undecided = undecidedOn(application.appliedOn ?? today);
    if (isAhead(undecided, today)) await this.schedule(tx, actor, application, 'frist', 'applicationUndecided', undecided);
  }

  /** The end of the period for an objection, if it is still ahead. */
  async decided(tx: Tx, actor: StaffActor, application: Application, decidedOn: LocalDate): Promise<void> {
    await this.reminders.cancelFor(tx, actor, 'application', application.id);
    const dueOn = objectionEnd(decidedOn);
    if (isAhead(dueOn, this.clock.today())) await this.schedule(tx, actor, application, 'frist', 'objectionEnd', dueOn);
  }

  /** An amendment can be objected to as well; that the grant has to be adapted is done with. */
  async amended(tx: Tx, actor: StaffActor, application: Application, decidedOn: LocalDate): Promise<void> {
    await this.reminders.cancelFor(tx, actor, 'application', application.id, [labelsDe.adaptGrant, labelsEn.adaptGrant]);
    await this.schedule(tx, actor, application, 'frist', 'objectionEnd', objectionEnd(decidedOn));
  }

  /**
   * What follows from a step, if its day is still ahead. Where the application now stands elsewhere, what was open is done with; only a new
   * Bildungsgutschein leaves the end of the objection period as it is, and while the measure runs or is settled that end is of an amendment.
   */
  async stepped(tx: Tx, actor: StaffActor, before: Application, after: Dossier, step: RecordStep): Promise<void> {
    const { application } = after;
    if (application.state !== before.state && step.event !== 'issue-voucher')
      await this.reminders.cancelFor(tx, actor, 'application', application.id, begun.includes(before.state) ? allButObjection : null);
    for (const { kind, label, dueOn } of deadlinesOf(after, step))
      if (isAhead(dueOn, this.clock.today())) await this.schedule(tx, actor, application, kind, label, dueOn);
  }

  /** What follows from a month on record; what is late already is looked at the next working day. Once everybody's month is there, nobody has to ask for it. */
  async attended(
    tx: Tx,
    actor: StaffActor,
    dossier: Pick<Dossier, 'application' | 'participations'>,
    attendance: Attendance,
    monthComplete: boolean,
  ): Promise<void> {
    const { id } = dossier.application;
    if (monthComplete) await this.reminders.cancelFor(tx, actor, 'application', id, [labelsDe.askAbsences, labelsEn.askAbsences]);
    for (const { kind, label, dueOn } of attendanceDeadlines(dossier, attendance, monthComplete, this.clock.today()))
      await this.schedule(tx, actor, dossier.application, kind, label, dueOn);
  }

  /** Nothing is to be done any more. */
  withdrawn(tx: Tx, actor: StaffActor, application: Application): Promise<void> {
    return this.reminders.cancelFor(tx, actor, 'application', application.id);
  }

  private async schedule(
    tx: Tx,
    actor: StaffActor,
    application: Application,
    kind: ReminderKind,
    label: keyof DeadlineLabels,
    dueOn: LocalDate,
  ): Promise<void> {
    const { id, number } = application;
    const { ownerId, language } = await this.deskOf(tx, actor, application);
    const text = (language === 'en' ? labelsEn : labelsDe)[label];
    await this.reminders.schedule(tx, actor, {
      kind,
      subjectKind: 'application',
      subjectId: id,
      subjectNumber: number,
      ownerId,
      text,
      dueOn,
    });
  }

  /** Who is reminded, and in which language: whoever prepared it, has its case, or acts; the first of them who works here. */
  private async deskOf(tx: Tx, actor: StaffActor, { preparedBy, caseId }: Application): Promise<Desk> {
    const preparer = await this.users.mailAddress(tx, preparedBy);
    if (preparer) return { ownerId: preparedBy, language: preparer.language };
    const { ownerId } = await this.cases.forFunding(tx, actor.scope, caseId);
    const owner = await this.users.mailAddress(tx, ownerId);
    if (owner) return { ownerId, language: owner.language };
    return { ownerId: actor.userId, language: (await this.users.mailAddress(tx, actor.userId))?.language };
  }
}

type Desk = { readonly ownerId: UserId; readonly language: string | undefined };
