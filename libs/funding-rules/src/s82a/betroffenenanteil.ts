import { addYears, percent, type BasisPoints, type LocalDate } from '@app/kernel';
import { halfUp, product } from '../rational.js';
import type { QualifizierungsgeldFacts } from './facts.js';
import type { QualifizierungsgeldParameters } from './parameters.js';

/** The share of people concerned by structural change, § 82a(2) S. 1 Nr. 1, S. 2, 4. */
export type Betroffenenanteil = {
  readonly erforderlich: BasisPoints;
  /** For display, rounded half up; null = the people concerned are unknown. */
  readonly tatsaechlich: BasisPoints | null;
  /** How many more people would have to be concerned; 0 = the share is reached. Compared exactly, not by the rounded share. */
  readonly fehlendeBetroffene: number | null;
  /** Last day without a new proof, § 82a(2) S. 4; null = the share is not reached or nothing is applied for. */
  readonly gueltigBis: LocalDate | null;
};

const hundred = percent(100);

/** The share needed in a Betrieb of so many heads. */
export const erforderlicherAnteil = (people: number, { betroffenenanteile }: QualifizierungsgeldParameters): BasisPoints => {
  const step = betroffenenanteile.find(({ unter }) => unter === null || people < unter);
  if (!step) throw new RangeError('the last step of the shares must be open');
  return step.anteil;
};

/** § 82a(2) S. 1 Nr. 1, S. 2–4: needed and actual share in heads; null while the size of the Betrieb is unknown or 0. */
export const betroffenenanteil = (facts: QualifizierungsgeldFacts, parameters: QualifizierungsgeldParameters): Betroffenenanteil | null => {
  const { arbeitnehmerImBetrieb: people, betroffeneArbeitnehmer: concerned, applicationDate } = facts;
  if (people === undefined || people <= 0) return null;
  const erforderlich = erforderlicherAnteil(people, parameters);
  if (concerned === undefined) return { erforderlich, tatsaechlich: null, fehlendeBetroffene: null, gueltigBis: null };
  const needed = people * erforderlich;
  const rest = needed % hundred;
  const fehlendeBetroffene = Math.max(0, (needed - rest) / hundred + (rest > 0 ? 1 : 0) - concerned);
  return {
    erforderlich,
    tatsaechlich: halfUp(product(concerned, hundred), people) as BasisPoints,
    fehlendeBetroffene,
    // The application is an event within its day (§ 187(1) BGB), so the years end with the same day (§ 188(2)).
    gueltigBis: fehlendeBetroffene === 0 && applicationDate !== undefined ? addYears(applicationDate, parameters.anteilGueltigJahre) : null,
  };
};
