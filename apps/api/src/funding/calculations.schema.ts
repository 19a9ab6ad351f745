import { z } from 'zod';
import type { FactName } from '@app/funding-rules';
import { localDate } from '../http/schemas.js';
import { assessmentResultView } from './assessment.schema.js';
import { approval, cents, heads, minutes, rate, weekMinutes } from './bounds.js';
import type { CalculationInput } from './calculation.js';
import { datesIn, report, type Contradiction } from './contradictions.js';
import { qualifizierungsgeldFacts, qualifizierungsgeldResultView } from './qualifizierungsgeld.schema.js';

const headcount = z.strictObject({ over30: heads(), upTo30: heads(), upTo20: heads(), upTo10: heads() }).meta({ id: 'FundingHeadcount' });
type Heads = z.output<typeof headcount>;

/** Every fact the rules know; the compiler wants each of them. */
const known = {
  applicationDate: localDate(),
  decisionDate: localDate().nullable(),
  participationStart: localDate(),
  measureEnd: localDate(),
  arbeitsverhaeltnis: z.boolean(),
  nurAnpassungsfortbildung: z.boolean(),
  berufsabschlussAm: localDate().nullable(),
  fehlenderBerufsabschluss: z.boolean(),
  letzteTeilnahmeAm: localDate().nullable(),
  massnahmeMinutes: minutes(),
  massnahmeZulassung: approval(),
  traegerZulassung: approval(),
  arbeitgeberVerpflichtet: z.boolean(),
  aufstiegsfortbildung: z.boolean(),
  beginnWaehrendKurzarbeit: z.boolean(),
  qualifizierungsgeldGleicheMassnahme: z.boolean(),
  beschaeftigte: headcount,
  konzernBeschaeftigte: headcount.nullable(),
  davonAuszubildende: headcount,
  davonMinijobs: headcount,
  auszubildendeZaehlen: z.boolean(),
  minijobsZaehlen: z.boolean(),
  qualifizierungsvereinbarung: z.boolean(),
  erhoehungBewilligt: z.boolean(),
  strukturwandelAnteilErreicht: z.boolean(),
  strukturwandelOderEngpassberuf: z.boolean(),
  birthDate: localDate(),
  schwerbehindert: z.boolean(),
  lehrgangskosten: cents(),
  arbeitsentgelt: cents(),
  vergleichsentgelt: cents().nullable(),
  arbeitszeitMinutesPerWeek: weekMinutes(),
  zeitOhneArbeitsleistung: z.strictObject({ per: z.enum(['week', 'month']), minutes: minutes() }),
  ohnePauschale: z.boolean(),
  satzFehlenderBerufsabschluss: rate(),
  abweichendeBeteiligung: rate(),
} satisfies Record<FactName, z.ZodType>;

const facts = z
  .strictObject(known)
  .partial()
  .superRefine((given, context) => {
    report([...datesIn(given), ...contradictionsIn(given)], context);
  })
  .meta({ id: 'FundingFacts' });
type FactsBody = z.output<typeof facts>;

/** Answers of one variant that cannot be true together. */
const contradictionsIn = (given: FactsBody): readonly Contradiction[] => {
  const { participationStart: start, birthDate, beschaeftigte: company, konzernBeschaeftigte: group } = given;
  const found: Contradiction[] = [];
  if (start && birthDate && birthDate > start) found.push({ at: ['birthDate'], code: 'born-after-start' });
  if (exceedsContract(given)) found.push({ at: ['zeitOhneArbeitsleistung', 'minutes'], code: 'released-over-contract' });
  if (company && sumOf(company) === 0) found.push({ at: ['beschaeftigte'], code: 'nobody-employed' });
  const parts = partsBeyond(given);
  if (parts) found.push({ at: [parts], code: 'parts-exceed-staff' });
  if (company && group && sumOf(group) < sumOf(company)) found.push({ at: ['konzernBeschaeftigte'], code: 'group-smaller' });
  return found;
};

const classes = ['over30', 'upTo30', 'upTo20', 'upTo10'] as const;

/** Apprentices and Minijobs are part of the staff that decides, in every class. */
const partsBeyond = ({ beschaeftigte, konzernBeschaeftigte, davonAuszubildende, davonMinijobs }: FactsBody) => {
  const staff = konzernBeschaeftigte ?? beschaeftigte;
  const beyond = staff && classes.some((each) => (davonAuszubildende?.[each] ?? 0) + (davonMinijobs?.[each] ?? 0) > staff[each]);
  return beyond ? (davonAuszubildende ? 'davonAuszubildende' : 'davonMinijobs') : undefined;
};

// A month has 13/3 weeks, as the rules reckon a block.
const exceedsContract = ({ zeitOhneArbeitsleistung: released, arbeitszeitMinutesPerWeek: contract }: FactsBody): boolean =>
  released !== undefined &&
  contract !== undefined &&
  (released.per === 'week' ? released.minutes > contract : released.minutes * 3 > contract * 13);

const sumOf = ({ over30, upTo30, upTo20, upTo10 }: Heads): number => over30 + upTo30 + upTo20 + upTo10;

export const fundingCalculation = z
  .strictObject({
    /** One to four; the first is what the others are compared with. */
    variants: z
      .array(
        z.discriminatedUnion('instrument', [
          z.strictObject({ instrument: z.literal('S82'), facts }),
          z.strictObject({ instrument: z.literal('S82A'), facts: qualifizierungsgeldFacts }),
        ]),
      )
      .min(1)
      .max(4),
  })
  .meta({ id: 'FundingCalculation' });
export type FundingCalculationBody = z.output<typeof fundingCalculation>;

/** The variants as the rules take them: the schema has made sure of every value. */
export const inputsOf = ({ variants }: FundingCalculationBody): readonly CalculationInput[] => variants as readonly CalculationInput[];

const amounts = z.object({
  /** Course share paid, less the wage subsidy received (pay itself is not in it); null while an amount is unknown. */
  companyCents: z.number().int().nullable(),
  agencyCents: z.number().int().nullable(),
});

const compared = {
  totals: amounts,
  /** More (+) or less (−) than in the first variant. */
  difference: amounts,
};

export const fundingCalculationView = z
  .object({
    variants: z.array(
      z.discriminatedUnion('instrument', [
        z.object({ instrument: z.literal('S82'), result: assessmentResultView, ...compared }),
        z.object({ instrument: z.literal('S82A'), result: qualifizierungsgeldResultView, ...compared }),
      ]),
    ),
  })
  .meta({ id: 'FundingCalculationResult' });
