import { assessS812, type S812Assessment, type S812Facts } from '../s81/s81-2.js';
import { readFields, type FieldTable } from './fields.js';
import { amountField, verdictFields, wordOf } from './small-fields.js';

/** Fields of an `S81_2` input; those below the blank line are optional, absent = the condition is met. */
const fields = {
  '/instrument': 'text',
  '/status': 'text',
  '/missingQualification': 'boolean',
  '/courseCostCent': 'cents',
  '/months': 'decimal',
  '/intermediateExamPassed': 'boolean',
  '/finalExamPassed': 'boolean',

  '/applicationDate': 'date',
  '/participationStart': 'date',
  '/unskilledMonths': 'count',
  '/qualificationUsable': 'boolean',
  '/suitable': 'boolean',
  '/successLikely': 'boolean',
  '/improvesChances': 'boolean',
  '/workMonths': 'count',
  '/apprenticeshipImpossible': 'boolean',
  '/shortageOccupation': 'boolean',
  '/advisedBeforeStart': 'boolean',
  '/measureApproved': 'boolean',
  '/providerApproved': 'boolean',
  '/partialQualification': 'boolean',
  '/citizenBenefit': 'boolean',
} as const satisfies FieldTable;

// Threatened by unemployment is still employed: § 87a(2) reaches the unemployed only.
const statuses = { unemployed: true, employed: false, threatened: false };

/** Three years of work, § 81(2) S. 2: what an absent `workMonths` stands for. */
const enoughWork = 36;

/** The facts in the `input` of an `S81_2` entry. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const s812FromExchange = (input: unknown): S812Facts => {
  const v = readFields(input, fields);
  return {
    fehlenderBerufsabschluss: v['/missingQualification'],
    // Without more facts the second case of Nr. 1, a qualification no longer usable, is not claimed.
    angelernteTaetigkeitMonate: v['/unskilledMonths'] ?? 0,
    berufsabschlussVerwertbar: v['/qualificationUsable'] ?? v['/unskilledMonths'] === undefined,
    geeignet: v['/suitable'] ?? true,
    teilnahmeErfolgreich: v['/successLikely'] ?? true,
    beschaeftigungschancenVerbessert: v['/improvesChances'] ?? true,
    berufstaetigkeitMonate: v['/workMonths'] ?? enoughWork,
    ausbildungNichtMoeglich: v['/apprenticeshipImpossible'] ?? false,
    engpassberuf: v['/shortageOccupation'] ?? false,
    beratungVorBeginn: v['/advisedBeforeStart'] ?? true,
    massnahmeZulassung: v['/measureApproved'] ?? true,
    traegerZulassung: v['/providerApproved'] ?? true,
    teilqualifikation: v['/partialQualification'] ?? false,
    applicationDate: v['/applicationDate'],
    participationStart: v['/participationStart'],
    antragVorBeginn: true,
    lehrgangskosten: v['/courseCostCent'],
    weiterbildungMonateThousandths: v['/months'],
    arbeitslos: wordOf('/status', statuses, v['/status']),
    leistungsberechtigtSgb2: v['/citizenBenefit'] ?? false,
    zwischenpruefungBestanden: v['/intermediateExamPassed'] ?? false,
    abschlusspruefungBestanden: v['/finalExamPassed'] ?? false,
  };
};

/** The result in the field names of the exchange format. */
export const s812ToExchange = (assessment: S812Assessment): Readonly<Record<string, unknown>> => ({
  ...verdictFields(assessment),
  notes: [...assessment.notes, ...assessment.s87a.notes],
  ...amountField('agencyCourseShareCent', assessment.anteilAgentur),
  ...amountField('weiterbildungsgeldCent', assessment.s87a.weiterbildungsgeld.gesamt),
  ...amountField('praemieCent', assessment.s87a.praemie),
});

export const assessS812Exchange = (input: unknown): Readonly<Record<string, unknown>> =>
  s812ToExchange(assessS812(s812FromExchange(input)));
