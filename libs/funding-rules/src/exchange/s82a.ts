import { assessQualifizierungsgeld } from '../s82a/assess.js';
import type { QualifizierungsgeldAssessment } from '../s82a/assessment.js';
import type { QualifizierungsgeldFacts } from '../s82a/facts.js';
import { newestQualifizierungsgeldParameters } from '../s82a/parameters.js';
import { gerundetesEntgelt } from '../s82a/rundung.js';
import { invalidInput, readFields, type FieldTable } from './fields.js';

/** Fields of an `S82A` input; the approval of the measure has no effect and is read and left aside. */
const fields = {
  '/instrument': 'text',
  '/applicationDate': 'date',
  '/participationStart': 'date',
  '/measureEnd': 'date',
  '/existingEmployment': 'boolean',
  '/employer/employees': 'heads',
  '/employer/affected': 'heads',
  '/employer/agreement82a': 'boolean',
  '/employer/writtenDeclaration': 'boolean',
  '/employer/employerFinancesCourse': 'boolean',
  '/person/last82aParticipationDay': 'date-or-null',
  '/measure/hours': 'hours',
  '/measure/courseCostCent': 'cents',
  '/measure/measureApproved': 'boolean',
  '/measure/providerApproved': 'boolean',
  '/measure/adaptationOnly': 'boolean',
  '/measure/employerLegallyObliged': 'boolean',
  '/measure/s82SameMeasure': 'boolean',
  '/measure/afbgGoal': 'boolean',
  '/measure/afbgBasis53bOr42b': 'boolean',
  '/qg/childRate': 'boolean',
  '/qg/netSollCent': 'cents',
  '/qg/netIstCent': 'cents',
} as const satisfies FieldTable;

/**
 * The facts in the `input` of an `S82A` entry; absent optional fields take their harmless meaning (employed, not dismissed, nothing
 * that excludes, length in order, no declaration, no child, no holidays), absent others stay unknown. Throws Problem
 * `funding-rules.invalid-input` naming the pointers of wrong fields.
 */
export const qualifizierungsgeldFromExchange = (input: unknown): QualifizierungsgeldFacts => {
  const v = readFields(input, fields);
  return {
    applicationDate: v['/applicationDate'],
    participationStart: v['/participationStart'],
    measureEnd: v['/measureEnd'],
    arbeitnehmerImBetrieb: v['/employer/employees'],
    betroffeneArbeitnehmer: v['/employer/affected'],
    arbeitgeberFinanziert: v['/employer/employerFinancesCourse'],
    qualifizierungsgeldVereinbarung: v['/employer/agreement82a'],
    schriftlicheErklaerung: v['/employer/writtenDeclaration'] ?? false,
    nurAnpassungsfortbildung: v['/measure/adaptationOnly'] ?? false,
    traegerZulassung: v['/measure/providerApproved'],
    massnahmeMinutes: v['/measure/hours'],
    vollzeitdauerEingehalten: true,
    arbeitsverhaeltnis: v['/existingEmployment'] ?? true,
    letztesQualifizierungsgeldAm: v['/person/last82aParticipationDay'] ?? null,
    gekuendigtOderAufgehoben: false,
    arbeitgeberVerpflichtet: v['/measure/employerLegallyObliged'] ?? false,
    foerderungNach82GleicheMassnahme: v['/measure/s82SameMeasure'] ?? false,
    aufstiegsfortbildung: v['/measure/afbgGoal'] ?? false,
    abschlussNach53bOder42b: v['/measure/afbgBasis53bOr42b'] ?? false,
    lehrgangskosten: v['/measure/courseCostCent'],
    erhoehterLeistungssatz: v['/qg/childRate'] ?? false,
    nettoentgeltSoll: v['/qg/netSollCent'],
    nettoentgeltIst: v['/qg/netIstCent'],
    urlaubszeiten: [],
  };
};

const toPercent = (basisPoints: number): number => basisPoints / 100;

/** The result in the field names of the exchange format: cents and plain percent; what is not computed is left out. */
export const qualifizierungsgeldToExchange = (assessment: QualifizierungsgeldAssessment): Readonly<Record<string, unknown>> => {
  const { betroffenenanteil: anteil, lehrgangskosten: kosten, qualifizierungsgeld: geld, plan, leistungssatz } = assessment;
  return {
    ruleSet: assessment.ruleSet,
    ...(anteil && { requiredSharePercent: toPercent(anteil.erforderlich) }),
    ...(typeof anteil?.tatsaechlich === 'number' && { actualSharePercent: toPercent(anteil.tatsaechlich) }),
    ...(anteil?.gueltigBis && { shareValidUntil: anteil.gueltigBis }),
    eligible: assessment.eligible,
    outcome: assessment.outcome,
    reasons: assessment.reasons,
    notes: assessment.notes,
    open: assessment.open,
    warnings: assessment.warnings,
    ...(leistungssatz !== null && assessment.outcome !== 'INELIGIBLE' && { qgPercent: toPercent(leistungssatz) }),
    ...(geld.status === 'computed' && {
      netDifferenceCent: geld.value.nettoentgeltdifferenz,
      qgDailyCent: geld.value.jeTag,
      qgMonthCent: geld.value.jeMonat,
    }),
    ...(geld.status === 'missing' && { qgMissing: geld.facts }),
    ...(plan.status === 'computed' && { qgDays30: plan.value.tage30, qgCent: plan.value.gesamt }),
    ...(kosten.status === 'computed' && {
      employerCourseShareCent: kosten.value.arbeitgeber,
      agencyCourseShareCent: kosten.value.agentur,
    }),
  };
};

const roundingFields = { '/instrument': 'text', '/grossCent': 'cents' } as const satisfies FieldTable;

/** § 82b(6) S. 1 for one `QG_ROUNDING` entry. Throws Problem `funding-rules.invalid-input` without a gross pay. */
const roundingOf = (input: unknown): Readonly<Record<string, unknown>> => {
  const gross = readFields(input, roundingFields)['/grossCent'];
  if (gross === undefined) throw invalidInput([{ pointer: '/grossCent', code: 'required' }]);
  return { roundedCent: gerundetesEntgelt(gross, newestQualifizierungsgeldParameters()), reasons: [] };
};

/** What the exchange file can ask of §§ 82a, 82b, by the name of the instrument. */
export const s82aInstruments: ReadonlyMap<string, (input: unknown) => Readonly<Record<string, unknown>>> = new Map([
  ['S82A', (input: unknown) => qualifizierungsgeldToExchange(assessQualifizierungsgeld(qualifizierungsgeldFromExchange(input)))],
  ['QG_ROUNDING', roundingOf],
]);
