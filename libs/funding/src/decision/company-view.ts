import type { Cents } from '@app/kernel';
import { forCompany, type Assessment } from '@app/funding-rules';
import { sumOrNull } from '../assessment/assessment.js';
import type { ApplicationState } from '../application/application-states.js';
import type { Benefit, BenefitState } from '../benefit/benefit.js';

/** The amounts of an application as the company may see them. */
export type CompanyAmounts = {
  /** What the employer bears of the course costs over all participations; null while it is not computed. */
  readonly employerShareCents: Cents | null;
  readonly benefits: readonly (Pick<Benefit, 'kind' | 'state'> & { readonly amountCents: Cents | null })[];
};

/**
 * Only the `forCompany` projection: nothing in it depends on a severe disability (decisions.md 4). What was granted is shown after the
 * decision; of the course costs at most what the Agentur would bear for a person without one, or the granted amount itself would tell.
 */
export const companyAmounts = (
  benefits: readonly Pick<Benefit, 'kind' | 'state' | 'grantedCents'>[],
  results: readonly Assessment[],
): CompanyAmounts => {
  const seen = results.map((result) => forCompany(result).lehrgangskosten);
  const agency = sumOrNull(seen.map((kosten) => kosten?.agentur ?? null));
  return {
    employerShareCents: sumOrNull(seen.map((kosten) => kosten?.arbeitgeber ?? null)),
    benefits: benefits.map(({ kind, state, grantedCents }) =>
      kind === 'lehrgangskosten'
        ? { kind, state: visibleState(state, grantedCents, agency), amountCents: smaller(grantedCents, agency) }
        : { kind, state, amountCents: grantedCents },
    ),
  };
};

// Part of a sum the company cannot see, and yet all of the sum it sees: «in part» would tell that there was more.
const visibleState = (state: BenefitState, granted: Cents | null, visible: Cents | null): BenefitState =>
  state === 'TEILBEWILLIGT' && granted !== null && visible !== null && granted >= visible ? 'BEWILLIGT' : state;

/** The decision on the application as the company may see it: that of the benefits as it sees them. */
export const companyState = (state: ApplicationState, benefits: readonly { readonly state: BenefitState }[]): ApplicationState =>
  state === 'TEILBEWILLIGT' && benefits.every((benefit) => benefit.state === 'BEWILLIGT') ? 'BEWILLIGT' : state;

const smaller = (granted: Cents | null, visible: Cents | null): Cents | null =>
  granted === null || visible === null ? null : (Math.min(granted, visible) as Cents);
