import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import { handOverReasons } from './notes.js';
import { demoId, Random } from './random.js';
import { caseworkers, type StaffMember } from './staff.js';
import type { Row } from './write.js';

/** One open case in thirty came from somebody else, on the day of one of its talks. */
export const handOverRows = (cases: readonly Kase[], staff: readonly StaffMember[], calendar: Calendar): Row[] => {
  const random = new Random('hand-overs');
  return cases.flatMap((kase) => {
    const colleagues = caseworkers(staff, kase.tenant).filter(({ id }) => id !== kase.owner.id);
    const day = kase.sessionDays[0];
    if (!isOpen(kase) || !day || colleagues.length === 0 || !random.chance(0.034)) return [];
    return [
      {
        id: demoId('hand-over', kase.n),
        tenant_id: kase.tenant.id,
        case_id: kase.id,
        from_user_id: random.pick(colleagues).id,
        to_user_id: kase.owner.id,
        reason: random.pick(handOverReasons),
        created_at: calendar.at(day, 7 * 60 + 45),
        created_by: kase.owner.id,
      },
    ];
  });
};
