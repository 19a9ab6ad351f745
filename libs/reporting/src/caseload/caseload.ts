import { Problem, type LocalDate, type OfficeId, type TeamId, type UserId } from '@app/kernel';

/** The numbers of the report; behind each lie rows. */
export const caseloadFigures = ['open', 'created', 'closed', 'overdue-reminders', 'no-contact-8-weeks', 'application'] as const;
export type CaseloadFigure = (typeof caseloadFigures)[number];

/** What each number means, as codes; screens and files have the sentences. */
export const caseloadDefinitions = [
  'reference-day',
  'attribution',
  'open',
  'created',
  'closed',
  'overdue-reminders',
  'no-contact-8-weeks',
  'days-since-last-contact',
  'applications',
] as const;
export type CaseloadDefinition = (typeof caseloadDefinitions)[number];

/** Both days count. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

type Counts = {
  readonly open: number;
  readonly created: number;
  readonly closed: number;
  readonly overdueReminders: number;
  readonly noContact8Weeks: number;
  /** Applications by state; a state without any is missing. */
  readonly applications: Readonly<Record<string, number>>;
};

type Whose = { readonly teamId: TeamId; readonly teamName: string };

/** What the database counts for one adviser; `contactDays` holds, per open case with a contact, the days since the last one. */
export type AdviserCounts = Counts &
  Whose & { readonly adviserId: UserId; readonly adviserName: string; readonly contactDays: readonly number[] };

/** The numbers of one row or of the total. */
export type CaseloadNumbers = Counts & {
  /** Median over the open cases with at least one contact; null when there is none. */
  readonly daysSinceLastContact: number | null;
};

/** One adviser, or one team where figures per named adviser are switched off. */
export type CaseloadRow = CaseloadNumbers & Whose & { readonly adviserId: UserId | null; readonly adviserName: string | null };

export type CaseloadReportResult = {
  readonly period: Period;
  /** The day stocks are counted at: the end of the period, today when that lies ahead. */
  readonly referenceDay: LocalDate;
  readonly office: { readonly id: OfficeId; readonly name: string } | null;
  readonly namedAdvisers: boolean;
  readonly rows: readonly CaseloadRow[];
  readonly totals: CaseloadNumbers;
  readonly definitions: readonly CaseloadDefinition[];
  readonly generatedAt: string;
};

/** The period as asked. Throws Problem `reporting.period-reversed` when it ends before it begins. */
export const period = ({ from, to }: Period): Period => {
  if (to < from) throw new Problem('invalid', 'reporting.period-reversed', {}, [{ pointer: '/to', code: 'period-reversed' }]);
  return { from, to };
};

/** The day stocks are counted at. */
export const referenceDay = ({ to }: Period, today: LocalDate): LocalDate => (to < today ? to : today);

/** The middle value; of an even number of values the mean of the two in the middle; null of none. */
export const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
};

/**
 * Rows and total. Whoever has nothing counted has no row. With `namedAdvisers` off (a switch of the Träger, decisions.md 5) the rows
 * are teams and nobody is named.
 */
export const caseload = (counted: readonly AdviserCounts[], namedAdvisers: boolean): Pick<CaseloadReportResult, 'rows' | 'totals'> => {
  const advisers = counted.filter(hasAnything);
  const groups = namedAdvisers ? advisers.map((adviser) => [adviser]) : byTeam(advisers);
  return {
    rows: groups.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { teamId, teamName, adviserId, adviserName } = first;
      const who = namedAdvisers ? { adviserId, adviserName } : { adviserId: null, adviserName: null };
      return [{ ...who, teamId, teamName, ...together(group) }];
    }),
    totals: together(advisers),
  };
};

const hasAnything = ({ open, created, closed, overdueReminders, applications }: Counts): boolean =>
  open + created + closed + overdueReminders + Object.keys(applications).length > 0;

const byTeam = (advisers: readonly AdviserCounts[]): AdviserCounts[][] => {
  const teams = new Map<TeamId, AdviserCounts[]>();
  for (const adviser of advisers) teams.set(adviser.teamId, [...(teams.get(adviser.teamId) ?? []), adviser]);
  return [...teams.values()];
};

const together = (group: readonly AdviserCounts[]): CaseloadNumbers => ({
  open: sum(group, ({ open }) => open),
  created: sum(group, ({ created }) => created),
  closed: sum(group, ({ closed }) => closed),
  overdueReminders: sum(group, ({ overdueReminders }) => overdueReminders),
  noContact8Weeks: sum(group, ({ noContact8Weeks }) => noContact8Weeks),
  // A median of medians would be wrong: the days themselves are put together.
  daysSinceLastContact: median(group.flatMap(({ contactDays }) => contactDays)),
  applications: addedUp(group.map(({ applications }) => applications)),
});

const sum = (group: readonly AdviserCounts[], of: (counts: AdviserCounts) => number): number =>
  group.reduce((total, counts) => total + of(counts), 0);

const addedUp = (all: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const [state, count] of all.flatMap((states) => Object.entries(states))) total[state] = (total[state] ?? 0) + count;
  return total;
};
