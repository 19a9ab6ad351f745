import type { FieldProblem } from '@app/kernel';
import type { Assessment } from '../s82/assessment.js';
import type { Facts, Headcount, ZeitOhneArbeitsleistung } from '../s82/facts.js';
import { invalidInput, readFields, type FieldTable, type FieldValues } from './fields.js';

/** Fields of an `S82` input; those without effect are read and left aside. */
const fields = {
  '/instrument': 'text',
  '/applicationDate': 'date',
  '/decisionDate': 'date-or-null',
  '/participationStart': 'date',
  '/measureEnd': 'date',
  '/existingEmployment': 'boolean',
  '/employer/headcount/over30': 'heads',
  '/employer/headcount/upTo30': 'heads',
  '/employer/headcount/upTo20': 'heads',
  '/employer/headcount/upTo10': 'heads',
  '/employer/establishmentHeadcount': 'heads',
  '/employer/agreement': 'boolean',
  '/employer/agreementAezBonusGranted': 'boolean',
  '/employer/structuralShareMet': 'boolean',
  '/person/birthDate': 'date',
  '/person/severelyDisabled': 'boolean',
  '/person/equalStatus': 'boolean',
  '/person/qualificationDate': 'date-or-null',
  '/person/missingQualification81_2': 'boolean',
  '/person/last82ParticipationDay': 'date-or-null',
  '/measure/hours': 'hours',
  '/measure/courseCostCent': 'cents',
  '/measure/measureApproved': 'boolean',
  '/measure/providerApproved': 'boolean',
  '/measure/adaptationOnly': 'boolean',
  '/measure/employerLegallyObliged': 'boolean',
  '/measure/afbgGoal': 'boolean',
  '/measure/beginsDuringKug': 'boolean',
  '/measure/s82aSameMeasure': 'boolean',
  '/wage/monthlyGrossCent': 'cents',
  '/wage/comparableTariffCent': 'cents-or-null',
  '/wage/weeklyHours': 'contract-hours',
  '/wage/releasedHoursPerWeek': 'hours',
  '/wage/lostHoursInMonth': 'hours',
  '/wage/includeLump': 'boolean',
} as const satisfies FieldTable;

type Values = FieldValues<typeof fields>;

/**
 * The facts in the `input` of an `S82` entry; absent optional fields take the meaning the exchange format gives them, absent
 * others stay unknown. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields.
 */
export const fromExchange = (input: unknown): Facts => {
  const v = readFields(input, fields);
  const agreement = v['/employer/agreement'];
  return {
    applicationDate: v['/applicationDate'],
    decisionDate: v['/decisionDate'] ?? null,
    participationStart: v['/participationStart'],
    measureEnd: v['/measureEnd'],
    arbeitsverhaeltnis: v['/existingEmployment'] ?? true,
    nurAnpassungsfortbildung: v['/measure/adaptationOnly'] ?? false,
    berufsabschlussAm: v['/person/qualificationDate'],
    fehlenderBerufsabschluss: v['/person/missingQualification81_2'] ?? false,
    letzteTeilnahmeAm: v['/person/last82ParticipationDay'] ?? null,
    massnahmeMinutes: v['/measure/hours'],
    massnahmeZulassung: v['/measure/measureApproved'],
    traegerZulassung: v['/measure/providerApproved'],
    arbeitgeberVerpflichtet: v['/measure/employerLegallyObliged'] ?? false,
    aufstiegsfortbildung: v['/measure/afbgGoal'] ?? false,
    beginnWaehrendKurzarbeit: v['/measure/beginsDuringKug'] ?? false,
    qualifizierungsgeldGleicheMassnahme: v['/measure/s82aSameMeasure'] ?? false,
    beschaeftigte: headcount(v),
    konzernBeschaeftigte: null,
    qualifizierungsvereinbarung: agreement,
    erhoehungBewilligt: v['/employer/agreementAezBonusGranted'] ?? agreement,
    strukturwandelAnteilErreicht: v['/employer/structuralShareMet'] ?? false,
    // The format knows no such question: its cases meet the purpose asked for before 2024-04-01.
    strukturwandelOderEngpassberuf: true,
    birthDate: v['/person/birthDate'],
    schwerbehindert: v['/person/severelyDisabled'],
    lehrgangskosten: v['/measure/courseCostCent'],
    arbeitsentgelt: v['/wage/monthlyGrossCent'],
    vergleichsentgelt: v['/wage/comparableTariffCent'] ?? null,
    arbeitszeitMinutesPerWeek: v['/wage/weeklyHours'],
    zeitOhneArbeitsleistung: timeWithoutWork(v),
    ohnePauschale: v['/wage/includeLump'] === false,
  };
};

const classes = ['over30', 'upTo30', 'upTo20', 'upTo10'] as const;

const headcount = (v: Values): Headcount | undefined => {
  const [over30, upTo30, upTo20, upTo10] = classes.map((each) => v[`/employer/headcount/${each}`]);
  if (over30 !== undefined && upTo30 !== undefined && upTo20 !== undefined && upTo10 !== undefined)
    return { over30, upTo30, upTo20, upTo10 };
  const absent = classes.filter((each) => v[`/employer/headcount/${each}`] === undefined);
  if (absent.length === classes.length) return undefined;
  // A forgotten class would silently make the company smaller.
  throw invalidInput(absent.map((each): FieldProblem => ({ pointer: `/employer/headcount/${each}`, code: 'required' })));
};

const timeWithoutWork = (v: Values): ZeitOhneArbeitsleistung | undefined => {
  const [weekly, block] = [v['/wage/releasedHoursPerWeek'], v['/wage/lostHoursInMonth']];
  if (weekly !== undefined && block !== undefined)
    throw invalidInput([{ pointer: '/wage/lostHoursInMonth', code: 'either-weekly-or-block' }]);
  if (block !== undefined) return { per: 'month', minutes: block };
  return weekly === undefined ? undefined : { per: 'week', minutes: weekly };
};

const toPercent = (basisPoints: number): number => basisPoints / 100;

/** The result in the field names of the exchange format: cents, plain percent, heads; what is not computed is left out. */
export const toExchange = (assessment: Assessment): Readonly<Record<string, unknown>> => {
  const { betriebsgroesse, lehrgangskosten: kosten, arbeitsentgeltzuschuss: zuschuss, zuschussSatz } = assessment;
  const isExcluded = assessment.outcome === 'INELIGIBLE';
  return {
    ruleSet: assessment.ruleSet,
    ...(betriebsgroesse && { effectiveHeadcount: betriebsgroesse.quarters / 4 }),
    eligible: assessment.eligible,
    outcome: assessment.outcome,
    reasons: assessment.reasons,
    notes: assessment.notes,
    open: assessment.open,
    warnings: assessment.warnings,
    ...(kosten.status === 'computed' && {
      employerCourseSharePercent: toPercent(kosten.value.satz),
      employerCourseShareCent: kosten.value.arbeitgeber,
      agencyCourseShareCent: kosten.value.agentur,
    }),
    ...(zuschussSatz !== null && !isExcluded && { wageSubsidyPercent: toPercent(zuschussSatz) }),
    ...(zuschuss.status === 'computed' && {
      wageBaseMonthlyCent: zuschuss.value.bemessungsbetrag,
      wageSubsidyMonthlyCent: zuschuss.value.jeMonat,
      wageSubsidyDays30: zuschuss.value.tage30,
      wageSubsidyCent: zuschuss.value.gesamt,
    }),
    ...(kosten.status === 'missing' && { courseShareMissing: kosten.facts }),
    ...(zuschuss.status === 'missing' && { wageSubsidyMissing: zuschuss.facts }),
    ...(kosten.status === 'computed' && zuschuss.status === 'computed' && { fundingSumCent: kosten.value.agentur + zuschuss.value.gesamt }),
  };
};
