import { z } from 'zod';
import {
  findingStatuses,
  outcomes,
  qualifizierungsgeldFindingCodes,
  qualifizierungsgeldLineCodes,
  qualifizierungsgeldOperandNames,
  qualifizierungsgeldWarningCodes,
  strengths,
  type QualifizierungsgeldAmount,
  type QualifizierungsgeldAssessment,
  type QualifizierungsgeldFactName,
} from '@app/funding-rules';
import { localDate, localDateView } from '../http/schemas.js';
import { remedyView } from './assessment.schema.js';
import { approval, cents, heads, minutes } from './bounds.js';
import { datesIn, report, type Contradiction } from './contradictions.js';

/** Every fact of §§ 82a, 82b; the compiler wants each of them. */
const known = {
  applicationDate: localDate(),
  participationStart: localDate(),
  measureEnd: localDate(),
  arbeitnehmerImBetrieb: heads(),
  betroffeneArbeitnehmer: heads(),
  arbeitgeberFinanziert: z.boolean(),
  qualifizierungsgeldVereinbarung: z.boolean(),
  schriftlicheErklaerung: z.boolean(),
  nurAnpassungsfortbildung: z.boolean(),
  traegerZulassung: approval(),
  massnahmeMinutes: minutes(),
  vollzeitdauerEingehalten: z.boolean(),
  arbeitsverhaeltnis: z.boolean(),
  letztesQualifizierungsgeldAm: localDate().nullable(),
  gekuendigtOderAufgehoben: z.boolean(),
  arbeitgeberVerpflichtet: z.boolean(),
  foerderungNach82GleicheMassnahme: z.boolean(),
  aufstiegsfortbildung: z.boolean(),
  abschlussNach53bOder42b: z.boolean(),
  lehrgangskosten: cents(),
  erhoehterLeistungssatz: z.boolean(),
  nettoentgeltSoll: cents(),
  nettoentgeltIst: cents(),
  urlaubszeiten: z.array(z.strictObject({ from: localDate(), to: localDate() })).max(50),
} satisfies Record<QualifizierungsgeldFactName, z.ZodType>;

export const qualifizierungsgeldFacts = z
  .strictObject(known)
  .partial()
  .superRefine((given, context) => {
    const { arbeitnehmerImBetrieb: all, betroffeneArbeitnehmer: concerned } = given;
    const found: Contradiction[] = [...datesIn(given)];
    if (all !== undefined && concerned !== undefined && concerned > all)
      found.push({ at: ['betroffeneArbeitnehmer'], code: 'more-concerned-than-employed' });
    report(found, context);
  })
  .meta({ id: 'QualifizierungsgeldFacts' });

const amount = z.number().int().nullable();

export const qualifizierungsgeldResultView = z
  .object({
    outcome: z.enum(outcomes),
    ruleSet: z.string(),
    parametersValidFrom: localDateView(),
    engineVersion: z.string(),
    warnings: z.array(z.enum(qualifizierungsgeldWarningCodes)),
    missingFacts: z.array(z.string()),
    /** Share of people concerned that is needed, and that there is, in basis points; null while the size of the Betrieb is unknown. */
    betroffenenanteil: z.object({ erforderlich: z.number().int(), tatsaechlich: amount, fehlendeBetroffene: amount }).nullable(),
    findings: z.array(
      z
        .object({
          ruleId: z.string(),
          citation: z.string(),
          strength: z.enum(strengths),
          status: z.enum(findingStatuses),
          code: z.enum(qualifizierungsgeldFindingCodes),
          facts: z.array(z.object({ name: z.string(), value: z.unknown().optional() })),
          remedy: remedyView.nullable(),
        })
        .meta({ id: 'QualifizierungsgeldFinding' }),
    ),
    lines: z.array(
      z
        .object({
          benefit: z.enum(['lehrgangskosten', 'qualifizierungsgeld']),
          ruleId: z.string(),
          citation: z.string(),
          label: z.enum(qualifizierungsgeldLineCodes),
          rate: amount,
          cents: z.number().int(),
          sign: z.enum(['=', '+', '-']),
          formula: z.array(
            z.object({ name: z.enum(qualifizierungsgeldOperandNames), value: z.number(), unit: z.enum(['cents', 'basis-points', 'days']) }),
          ),
        })
        .meta({ id: 'QualifizierungsgeldLine' }),
    ),
    amounts: z.object({
      employerShareRate: amount,
      employerShareCents: amount,
      agencyShareCents: amount,
      rate: amount,
      perDayCents: amount,
      monthlyCents: amount,
      totalCents: amount,
    }),
    monthPlan: z.array(z.object({ month: z.string(), days30: z.number().int(), cents: z.number().int() })),
  })
  .meta({ id: 'QualifizierungsgeldResult' });

/** What the rules said, with its amounts and months in one place. */
export const presentQualifizierungsgeld = (result: QualifizierungsgeldAssessment) => {
  const [kosten, geld, plan] = [valueOf(result.lehrgangskosten), valueOf(result.qualifizierungsgeld), valueOf(result.plan)];
  const missing = [result.lehrgangskosten, result.qualifizierungsgeld, result.plan].flatMap(missingOf);
  return {
    ...result,
    missingFacts: [...new Set(missing)],
    amounts: {
      employerShareRate: kosten?.satz ?? null,
      employerShareCents: kosten?.arbeitgeber ?? null,
      agencyShareCents: kosten?.agentur ?? null,
      rate: result.leistungssatz,
      perDayCents: geld?.jeTag ?? null,
      monthlyCents: geld?.jeMonat ?? null,
      totalCents: plan?.gesamt ?? null,
    },
    monthPlan: (plan?.monate ?? []).map(({ month, tage30, cents: paid }) => ({ month, days30: tage30, cents: paid })),
  };
};

const valueOf = <T>(each: QualifizierungsgeldAmount<T>): T | null => (each.status === 'computed' ? each.value : null);
const missingOf = (each: QualifizierungsgeldAmount<unknown>): readonly string[] => (each.status === 'missing' ? each.facts : []);
