import { addDays } from '@app/kernel';
import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import { demoId, Random } from './random.js';
import { caseworkers, type StaffMember } from './staff.js';
import type { Row } from './write.js';

/** A case offered to a colleague. */
export type Transfer = {
  readonly kase: Kase;
  readonly to: StaffMember;
  readonly state: 'offered' | 'declined';
  readonly reason: string;
  readonly answer: string | null;
};

/** Around the user `beratung`: one case offered to her, one she offers, one that came back. */
export const planTransfers = (cases: readonly Kase[], staff: readonly StaffMember[]): readonly Transfer[] => {
  const random = new Random('transfers');
  const [adviser] = staff;
  if (!adviser) return [];
  const open = cases.filter((kase) => isOpen(kase) && kase.client !== null && kase.tenant === adviser.tenant);
  const colleagues = caseworkers(staff, adviser.tenant).filter(({ id, team }) => id !== adviser.id && team === adviser.team);
  if (colleagues.length === 0) return [];
  const colleague = random.pick(colleagues);
  const own = open.filter(({ owner }) => owner === adviser);
  const theirs = open.find(({ owner }) => owner !== adviser);
  const [first, second] = own.slice(-2);
  if (!first || !second) return [];
  return [
    ...(theirs
      ? [{ kase: theirs, to: adviser, state: 'offered' as const, reason: 'Der Betrieb liegt in Ihrem Bezirk.', answer: null }]
      : []),
    { kase: first, to: colleague, state: 'offered', reason: 'Die Person wünscht Beratung am Nachmittag.', answer: null },
    {
      kase: second,
      to: colleague,
      state: 'declined',
      reason: 'Ausgleich im Team',
      answer: 'Bis Jahresende ist bei mir kein Termin mehr frei.',
    },
  ];
};

/** Rows of the offers: one that waits was made on the last working day, one that was declined a week before. */
export const transferRows = (transfers: readonly Transfer[], calendar: Calendar): Row[] =>
  transfers.map(({ kase, to, state, reason, answer }) => {
    const on = calendar.workdayUntil(state === 'offered' ? calendar.yesterday : addDays(calendar.today, -7));
    const day = on < kase.openedOn ? kase.openedOn : on;
    const answeredAt = state === 'offered' ? null : calendar.at(day, 11 * 60);
    return {
      id: demoId('transfer', kase.n),
      tenant_id: kase.tenant.id,
      case_id: kase.id,
      from_user_id: kase.owner.id,
      to_user_id: to.id,
      reason,
      state,
      due_on: calendar.workdayFrom(addDays(day, 2)),
      answer_reason: answer,
      answered_at: answeredAt,
      answered_by: answeredAt && to.id,
      version: answeredAt ? 2 : 1,
      created_at: calendar.at(day, 9 * 60),
      created_by: kase.owner.id,
      updated_at: answeredAt ?? calendar.at(day, 9 * 60),
    };
  });

/** Every tenth open case has a colleague of the same team who follows it. */
export const followerRows = (cases: readonly Kase[], staff: readonly StaffMember[], calendar: Calendar): Row[] => {
  const random = new Random('followers');
  return cases.flatMap((kase) => {
    const colleagues = caseworkers(staff, kase.tenant).filter(
      ({ id, team, office }) => id !== kase.owner.id && team === kase.owner.team && office === kase.owner.office,
    );
    if (!isOpen(kase) || colleagues.length === 0 || !random.chance(0.1)) return [];
    return [
      {
        case_id: kase.id,
        tenant_id: kase.tenant.id,
        user_id: random.pick(colleagues).id,
        created_at: calendar.at(kase.openedOn, 12 * 60),
        created_by: kase.owner.id,
      },
    ];
  });
};
