import { z } from 'zod';
import {
  benefits,
  findingCodes,
  findingStatuses,
  groessenklasseIds,
  lineCodes,
  operandNames,
  outcomes,
  remedyActors,
  remedyCodes,
  strengths,
  warningCodes,
  type Amount,
  type Assessment,
} from '@app/funding-rules';
import { instant, localDateView } from '../http/schemas.js';

export const remedyView = z
  .object({
    code: z.enum(remedyCodes),
    /** Who can do it; empty = nobody. */
    by: z.array(z.enum(remedyActors)),
    /** The first day of application or start on which the rule would be met. */
    earliest: z.object({ of: z.enum(['application', 'start']), date: localDateView() }).nullable(),
  })
  .meta({ id: 'Remedy' });

const findingView = z
  .object({
    ruleId: z.string(),
    citation: z.string(),
    strength: z.enum(strengths),
    status: z.enum(findingStatuses),
    code: z.enum(findingCodes),
    facts: z.array(z.object({ name: z.string(), value: z.unknown().optional() })),
    /** What would turn a failed rule into a met one; null where none failed, absent in calculations stored before there were any. */
    remedy: remedyView.nullable().optional(),
  })
  .meta({ id: 'Finding' });

const lineView = z
  .object({
    benefit: z.enum(benefits),
    ruleId: z.string(),
    citation: z.string(),
    label: z.enum(lineCodes),
    /** Basis points. */
    rate: z.number().int().nullable(),
    cents: z.number().int(),
    sign: z.enum(['=', '+', '-']),
    formula: z.array(
      z.object({ name: z.enum(operandNames), value: z.number(), unit: z.enum(['cents', 'basis-points', 'minutes', 'days', 'number']) }),
    ),
  })
  .meta({ id: 'CalculationLine' });

const cents = z.number().int().nullable();

/** What the rules say of one set of facts, whoever asks and whether or not it is stored. */
export const assessmentResultView = z
  .object({
    outcome: z.enum(outcomes),
    ruleSet: z.string(),
    parametersValidFrom: localDateView(),
    engineVersion: z.string(),
    /** Ids of failed rules, of rules nobody can judge yet, and of rules that moved an amount. */
    reasons: z.array(z.string()),
    open: z.array(z.string()),
    notes: z.array(z.string()),
    warnings: z.array(z.enum(warningCodes)),
    /** Facts without which an amount cannot be computed. */
    missingFacts: z.array(z.string()),
    /** Weighted staff in quarter heads (200 = 50). */
    betriebsgroesse: z.object({ quarters: z.number().int(), klasse: z.enum(groessenklasseIds) }).nullable(),
    findings: z.array(findingView),
    lines: z.array(lineView),
    amounts: z.object({
      courseCostCents: cents,
      employerShareRate: cents,
      employerShareCents: cents,
      agencyShareCents: cents,
      wageSubsidyRate: cents,
      wageBaseCents: cents,
      wageSubsidyMonthlyCents: cents,
      wageSubsidyCents: cents,
    }),
    monthPlan: z.array(z.object({ month: z.string(), days30: z.number().int(), cents: z.number().int() })),
  })
  .meta({ id: 'AssessmentResult' });

export const assessmentView = z
  .object({ id: z.string(), participationId: z.string(), createdAt: instant(), ...assessmentResultView.shape })
  .meta({ id: 'Assessment' });

type Stored = { readonly id: string; readonly participationId: string; readonly createdAt: string; readonly result: Assessment };

/** A stored calculation as the staff sees it. */
export const presentAssessment = ({ id, participationId, createdAt, result }: Stored) => ({
  ...presentResult(result),
  id,
  participationId,
  createdAt,
});

/** What the rules said, with its amounts and months in one place. */
export const presentResult = (result: Assessment) => {
  const kosten = valueOf(result.lehrgangskosten);
  const zuschuss = valueOf(result.arbeitsentgeltzuschuss);
  return {
    ...result,
    missingFacts: [...new Set([...missingOf(result.lehrgangskosten), ...missingOf(result.arbeitsentgeltzuschuss)])],
    amounts: {
      courseCostCents: kosten?.gesamt ?? null,
      employerShareRate: kosten?.satz ?? null,
      employerShareCents: kosten?.arbeitgeber ?? null,
      agencyShareCents: kosten?.agentur ?? null,
      wageSubsidyRate: result.zuschussSatz,
      wageBaseCents: zuschuss?.bemessungsbetrag ?? null,
      wageSubsidyMonthlyCents: zuschuss?.jeMonat ?? null,
      wageSubsidyCents: zuschuss?.gesamt ?? null,
    },
    monthPlan: (zuschuss?.monate ?? []).map(({ month, tage30, cents: amount }) => ({ month, days30: tage30, cents: amount })),
  };
};

const valueOf = <T>(amount: Amount<T>): T | null => (amount.status === 'computed' ? amount.value : null);
const missingOf = (amount: Amount<unknown>): readonly string[] => (amount.status === 'missing' ? amount.facts : []);
