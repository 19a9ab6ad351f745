import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import { Random } from './random.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

/**
 * Who works on open cases beside the owner: every sixth has somebody of the employer service, whichever team, and in every tenth a colleague
 * of the own team keeps the contact to the provider.
 */
export const caseTeamRows = (cases: readonly Kase[], staff: readonly StaffMember[], calendar: Calendar): Row[] => {
  const random = new Random('case teams');
  return cases.filter(isOpen).flatMap((kase) => {
    const others = staff.filter(({ id, tenant }) => tenant === kase.tenant && id !== kase.owner.id);
    const employers = others.filter(({ roles }) => roles.includes('employer-service'));
    const team = others.filter(({ team: of, office }) => of === kase.owner.team && office === kase.owner.office);
    const row = (role: string, user: StaffMember): Row => ({
      case_id: kase.id,
      tenant_id: kase.tenant.id,
      role,
      user_id: user.id,
      created_at: calendar.at(kase.openedOn, 15 * 60),
      created_by: kase.owner.id,
    });
    return [
      ...(employers.length > 0 && random.chance(1 / 6) ? [row('employer-service', random.pick(employers))] : []),
      ...(team.length > 0 && random.chance(0.1) ? [row('provider-contact', random.pick(team))] : []),
    ];
  });
};
