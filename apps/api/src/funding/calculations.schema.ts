import { z } from 'zod';
import type { FactName, Facts } from '@app/funding-rules';
import { localDate } from '../http/schemas.js';
import { assessmentResultView } from './assessment.schema.js';
import { cents, heads, minutes, rate, weekMinutes } from './bounds.js';

const headcount = z.strictObject({ over30: heads(), upTo30: heads(), upTo20: heads(), upTo10: heads() }).meta({ id: 'FundingHeadcount' });
type Heads = z.output<typeof headcount>;

const approval = z.union([z.boolean(), z.strictObject({ from: localDate(), to: localDate().nullable() })]);

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
  massnahmeZulassung: approval,
  traegerZulassung: approval,
  arbeitgeberVerpflichtet: z.boolean(),
  aufstiegsfortbildung: z.boolean(),
  beginnWaehrendKurzarbeit: z.boolean(),
  qualifizierungsgeldGleicheMassnahme: z.boolean(),
  beschaeftigte: headcount,
  konzernBeschaeftigte: headcount.nullable(),
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
  .superRefine((value, context) => {
    for (const { at, code } of contradictionsIn(value)) context.addIssue({ code: 'custom', path: [...at], params: { code } });
  })
  .meta({ id: 'FundingFacts' });
type FactsBody = z.output<typeof facts>;

type Contradiction = { readonly at: readonly string[]; readonly code: string };

/** Answers of one variant that cannot be true together. */
const contradictionsIn = (given: FactsBody): readonly Contradiction[] => {
  const { participationStart: start, measureEnd: end, birthDate, beschaeftigte: company, konzernBeschaeftigte: group } = given;
  const found: Contradiction[] = [];
  if (start && end && end < start) found.push({ at: ['measureEnd'], code: 'ends-before-start' });
  if (start && end && Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 10)
    found.push({ at: ['measureEnd'], code: 'measure-too-long' });
  if (start && birthDate && birthDate > start) found.push({ at: ['birthDate'], code: 'born-after-start' });
  if (exceedsContract(given)) found.push({ at: ['zeitOhneArbeitsleistung', 'minutes'], code: 'released-over-contract' });
  if (company && sumOf(company) === 0) found.push({ at: ['beschaeftigte'], code: 'nobody-employed' });
  if (company && group && sumOf(group) < sumOf(company)) found.push({ at: ['konzernBeschaeftigte'], code: 'group-smaller' });
  for (const name of ['massnahmeZulassung', 'traegerZulassung'] as const) {
    const covered = given[name];
    if (typeof covered === 'object' && covered.to !== null && covered.to < covered.from)
      found.push({ at: [name, 'to'], code: 'approval-ends-first' });
  }
  return found;
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
      .array(z.strictObject({ instrument: z.literal('S82').default('S82'), facts }))
      .min(1)
      .max(4),
  })
  .meta({ id: 'FundingCalculation' });
export type FundingCalculationBody = z.output<typeof fundingCalculation>;

/** The facts as the rules take them: the schema has made sure of every value. */
export const factsOf = (variant: FundingCalculationBody['variants'][number]): Facts => variant.facts as Facts;

const amounts = z.object({
  /** Course share paid, less the wage subsidy received; null while an amount is unknown. */
  companyCents: z.number().int().nullable(),
  agencyCents: z.number().int().nullable(),
});

export const fundingCalculationView = z
  .object({
    variants: z.array(
      z.object({
        result: assessmentResultView,
        totals: amounts,
        /** More (+) or less (−) than in the first variant. */
        difference: amounts,
      }),
    ),
  })
  .meta({ id: 'FundingCalculationResult' });
