import type { Cents } from '@app/kernel';
import { forCompany, type Assessment } from '@app/funding-rules';
import { computedCents, sumOrNull } from '../assessment/assessment.js';
import type { Benefit } from '../benefit/benefit.js';

/** The amounts of an application as the company may see them. */
export type CompanyAmounts = {
  /** What the employer bears of the course costs over all participations; null while it is not computed. */
  readonly employerShareCents: Cents | null;
  readonly benefits: readonly (Pick<Benefit, 'kind' | 'state'> & { readonly amountCents: Cents | null })[];
};

/**
 * Only the `forCompany` projection: nothing in it depends on a severe disability (decisions.md 4). What was granted of the course costs is
 * shown in the proportion in which the Agentur would bear them for a person without one: the granted amount itself would tell, and after an
 * amendment or a drop-out so would an upper limit.
 */
export const companyAmounts = (
  benefits: readonly Pick<Benefit, 'kind' | 'state' | 'grantedCents'>[],
  results: readonly Assessment[],
): CompanyAmounts => {
  const seen = results.map((result) => forCompany(result).lehrgangskosten);
  const visible = sumOrNull(seen.map((kosten) => kosten?.agentur ?? null));
  const real = computedCents('lehrgangskosten', results);
  return {
    employerShareCents: sumOrNull(seen.map((kosten) => kosten?.arbeitgeber ?? null)),
    benefits: benefits.map(({ kind, state, grantedCents }) => ({
      kind,
      state,
      amountCents: kind === 'lehrgangskosten' ? inProportion(grantedCents, visible, real) : grantedCents,
    })),
  };
};

const inProportion = (granted: Cents | null, visible: Cents | null, real: Cents | null): Cents | null => {
  if (granted === null || visible === null || real === null) return null;
  if (visible === real || real === 0) return granted;
  // Half up to the cent, without leaving the whole numbers.
  const [share, whole] = [BigInt(granted) * BigInt(visible), BigInt(real)];
  return Number((2n * share + whole) / (2n * whole)) as Cents;
};
