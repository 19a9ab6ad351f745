import type { BenefitId, Cents, FieldProblem, LocalDate, UserId } from '@app/kernel';
import type { Application, Dossier } from '../application/application.js';
import { stateOfBenefit } from '../application/application-state.js';
import { mayHappen } from '../application/application-states.js';
import type { Benefit } from '../benefit/benefit.js';
import { amendmentInvalid, transitionNotAllowed } from '../errors.js';

/**
 * On what an amendment of a decision rests: § 48 SGB X (circumstances changed), § 44 (unlawful, to the applicant's burden), § 45 (unlawful,
 * in the applicant's favour), § 47 (lawful, and revoked), § 38 (obvious error).
 */
export const amendmentGrounds = [
  'changed-circumstances',
  'unlawful-burden',
  'unlawful-grant',
  'lawful-revocation',
  'obvious-error',
] as const;
export type AmendmentGround = (typeof amendmentGrounds)[number];

/** What is to become of amounts that were granted. */
export type Amend = {
  readonly benefits: readonly { readonly id: BenefitId; readonly grantedCents: Cents }[];
  readonly ground: AmendmentGround;
  /** From this day on. */
  readonly effectiveFrom: LocalDate;
  /** § 35 SGB X. */
  readonly reason: string;
  /** When the company was heard, § 24(1) SGB X; needed where an amount falls. */
  readonly heardOn: LocalDate | null;
  /** Or why it need not be, § 24(2). */
  readonly noHearingReason: string | null;
};

/** One granted amount, before and after; rows are only ever added. */
export type Amendment = {
  readonly benefitId: BenefitId;
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
  readonly ground: AmendmentGround;
  readonly effectiveFrom: LocalDate;
  readonly reason: string | null;
  readonly heardOn: LocalDate | null;
  readonly noHearingReason: string | null;
  readonly decidedBy: UserId;
  readonly decidedOn: LocalDate;
};

/**
 * The amounts that change. Throws Problems `funding.transition-not-allowed` (conflict) where nothing is granted or it is settled already, and
 * `funding.amendment-invalid` naming each field: no amount changed, a day before the application, nobody heard where an amount falls.
 */
export const planAmendment = (dossier: Dossier, amend: Amend, userId: UserId, today: LocalDate): readonly Amendment[] => {
  const amendable = dossier.benefits.filter((benefit) => isAmendable(dossier, benefit));
  if (amendable.length === 0) throw transitionNotAllowed(dossier.application.state, 'BEWILLIGT');
  const changes = amend.benefits.map((wish, index) => ({ ...wish, index, benefit: amendable.find(({ id }) => id === wish.id) }));
  const errors = [
    ...changes.flatMap(({ benefit, index }) => (benefit ? [] : [problem(`/benefits/${index}/id`, 'invalid')])),
    ...changes.flatMap(({ id, index }) =>
      changes.some((each) => each.id === id && each.index < index) ? [problem(`/benefits/${index}/id`, 'invalid')] : [],
    ),
    ...daysOf(dossier.application, amend, today),
  ];
  const changed = changes.flatMap(({ benefit, grantedCents }) =>
    benefit && benefit.grantedCents !== null && benefit.grantedCents !== grantedCents
      ? [{ benefitId: benefit.id, beforeCents: benefit.grantedCents, afterCents: grantedCents }]
      : [],
  );
  if (changed.length === 0 && errors.length === 0) errors.push(problem('/benefits/0/grantedCents', 'nothing-changed'));
  errors.push(...groundOf(amend.ground, changed));
  if (changed.some(({ beforeCents, afterCents }) => afterCents < beforeCents) && !amend.heardOn && !amend.noHearingReason)
    errors.push(problem('/heardOn', 'hearing-missing'));
  if (errors.length > 0) throw amendmentInvalid(errors);
  const { ground, effectiveFrom, reason, heardOn, noHearingReason } = amend;
  return changed.map((each) => ({
    ...each,
    ground,
    effectiveFrom,
    reason,
    heardOn,
    noHearingReason: heardOn ? null : noHearingReason,
    decidedBy: userId,
    decidedOn: today,
  }));
};

/** Whether an amount was granted that can be amended where the application stands now. */
export const isAmendable = (dossier: Parameters<typeof stateOfBenefit>[0], benefit: Pick<Benefit, 'state'>): boolean =>
  (benefit.state === 'BEWILLIGT' || benefit.state === 'TEILBEWILLIGT') && mayHappen('amend', stateOfBenefit(dossier, benefit));

// § 44 SGB X is in the applicant's favour, §§ 45 and 47 are against it.
const groundOf = (ground: AmendmentGround, changed: readonly Pick<Amendment, 'beforeCents' | 'afterCents'>[]): FieldProblem[] => {
  const falls = changed.some(({ beforeCents, afterCents }) => afterCents < beforeCents);
  const rises = changed.some(({ beforeCents, afterCents }) => afterCents > beforeCents);
  if (ground === 'unlawful-burden' && falls) return [problem('/ground', 'ground-only-raises')];
  if ((ground === 'unlawful-grant' || ground === 'lawful-revocation') && rises) return [problem('/ground', 'ground-only-lowers')];
  return [];
};

/** What a benefit is after its amendment: granted in full as long as it is what was computed. */
export const amendedState = ({ state, computedCents }: Pick<Benefit, 'state' | 'computedCents'>, afterCents: Cents): Benefit['state'] =>
  computedCents === null ? state : afterCents < computedCents ? 'TEILBEWILLIGT' : 'BEWILLIGT';

const daysOf = ({ appliedOn }: Pick<Application, 'appliedOn'>, { effectiveFrom, heardOn }: Amend, today: LocalDate): FieldProblem[] => [
  ...(appliedOn !== null && effectiveFrom < appliedOn ? [problem('/effectiveFrom', 'before-application')] : []),
  ...(heardOn !== null && heardOn > today ? [problem('/heardOn', 'in-future')] : []),
];

const problem = (pointer: string, code: string): FieldProblem => ({ pointer, code });
