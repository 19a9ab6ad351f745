import { addDays, Problem, type DeputyshipId, type LocalDate, type TenantId, type UserId, type Version } from '@app/kernel';

/** Why somebody is away; a closed list, because an illness is nobody's business. */
export const deputyReasons = ['planned', 'unplanned', 'vacancy'] as const;
export type DeputyReason = (typeof deputyReasons)[number];

/** Standing in for a colleague (Vertretung): from one instant to another, one step, never passed on. */
export type Deputyship = {
  readonly id: DeputyshipId;
  readonly tenantId: TenantId;
  readonly forUserId: UserId;
  readonly deputyId: UserId;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: DeputyReason;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
};

/** What somebody arranges, in whole days. */
export type ArrangeDeputy = {
  readonly forUserId: UserId;
  readonly deputyId: UserId;
  readonly startsOn: LocalDate;
  /** Last day. */
  readonly endsOn: LocalDate;
  readonly reason: DeputyReason;
};

const longestDays = 366;

/** Throws Problems (rule) `identity.deputy-oneself`, `identity.deputy-in-past`, `identity.deputy-ends-first`, `identity.deputy-too-long`. */
export const checkDeputy = ({ forUserId, deputyId, startsOn, endsOn }: ArrangeDeputy, today: LocalDate): void => {
  if (forUserId === deputyId) throw refused('oneself', '/deputyId');
  if (startsOn < today) throw refused('in-past', '/startsOn');
  if (endsOn < startsOn) throw refused('ends-first', '/endsOn');
  if (endsOn > addDays(startsOn, longestDays)) throw refused('too-long', '/endsOn');
};

/** Whoever is away within these days cannot stand in: nothing is passed on. */
export const deputyAway = (from: LocalDate, until: LocalDate): Problem =>
  new Problem('rule', 'identity.deputy-away', { from, until }, [{ pointer: '/deputyId', code: 'busy' }]);

const refused = (what: string, pointer: string): Problem =>
  new Problem('rule', `identity.deputy-${what}`, {}, [{ pointer, code: 'invalid' }]);
