import type { LocalDate } from '@app/kernel';
import { hasFailed, type FindingStatus } from '../finding.js';
import type { Zulassung } from '../s82/facts.js';
import type { QualifizierungsgeldConditionId, QualifizierungsgeldFinding, QualifizierungsgeldFindingCode } from './assessment.js';
import { betroffenenanteil } from './betroffenenanteil.js';
import type { QualifizierungsgeldFactName, QualifizierungsgeldFacts } from './facts.js';
import type { QualifizierungsgeldParameters } from './parameters.js';
import {
  applyAfterLookBack,
  approvedProvider,
  byAct,
  insteadOfAfbgGoal,
  isOutsideLookBack,
  startAfterApplication,
  type RemedyOf,
} from './remedies.js';

type Verdict = { readonly status: FindingStatus; readonly code: QualifizierungsgeldFindingCode };
type Judge = (facts: QualifizierungsgeldFacts, parameters: QualifizierungsgeldParameters) => Verdict;

type Voraussetzung = {
  readonly ruleId: QualifizierungsgeldConditionId;
  readonly citation: string;
  /** The facts the rule looks at. */
  readonly facts: readonly QualifizierungsgeldFactName[];
  readonly judge: Judge;
  readonly remedy: RemedyOf;
};

const met: Verdict = { status: 'met', code: 'met' };
const notMet: Verdict = { status: 'not-met', code: 'not-met' };
const open: Verdict = { status: 'open', code: 'open' };
const metBecause = (code: QualifizierungsgeldFindingCode): Verdict => ({ status: 'met', code });

const required = (fact: boolean | undefined): Verdict => (fact === undefined ? open : fact ? met : notMet);
const excluded = (fact: boolean | undefined): Verdict => (fact === undefined ? open : fact ? notMet : met);

/** § 82a(2) S. 1 Nr. 1, S. 2: enough of the people in the Betrieb are concerned, compared exactly. */
const strukturwandel: Judge = (facts, parameters) => {
  const missing = betroffenenanteil(facts, parameters)?.fehlendeBetroffene ?? undefined;
  return required(missing === undefined ? undefined : missing === 0);
};

/** Whether the declaration may take the place of the agreement, § 82a(2) S. 6; undefined = unknown. */
const isSmall = ({ arbeitnehmerImBetrieb: people }: QualifizierungsgeldFacts, { erklaerungUnter }: QualifizierungsgeldParameters) =>
  people === undefined || people <= 0 ? undefined : people < erklaerungUnter;

/** § 82a(2) S. 1 Nr. 3: asked from ten people on; below that S. 6 takes its place. */
const vereinbarung: Judge = (facts, parameters) => {
  const agreed = facts.qualifizierungsgeldVereinbarung;
  if (agreed === true) return met;
  const small = isSmall(facts, parameters);
  if (small === undefined) return open;
  return small ? metBecause('small-establishment') : required(agreed);
};

/** § 82a(2) S. 6: below ten people agreement or written declaration. */
const erklaerung: Judge = (facts, parameters) => {
  const { qualifizierungsgeldVereinbarung: agreed, schriftlicheErklaerung: declared } = facts;
  const small = isSmall(facts, parameters);
  if (small === false) return metBecause('not-small-establishment');
  if (agreed === true || (small === true && declared === true)) return met;
  return small === true && agreed === false && declared === false ? notMet : open;
};

const zugelassen = (zulassung: Zulassung | undefined, start: LocalDate | undefined): Verdict => {
  if (zulassung === undefined || typeof zulassung === 'boolean') return required(zulassung);
  if (start === undefined) return open;
  return required(zulassung.from <= start && (zulassung.to === null || start <= zulassung.to));
};

/** § 82a(4) S. 1 Nr. 2: no Qualifizierungsgeld within the four years before the application; the day four years back still blocks. */
const sperrfrist: Judge = ({ letztesQualifizierungsgeldAm: last, applicationDate }, { sperrfristJahre }) => {
  if (last === null) return metBecause('never-before');
  if (last === undefined || applicationDate === undefined) return open;
  return required(isOutsideLookBack(last, applicationDate, sperrfristJahre));
};

/** § 22(1a): no goal of the AFBG, unless an examination under § 53b BBiG or § 42b HwO whose measure begins in time. */
const aufstieg: Judge = (facts, { ausnahmeBeginnVor }) => {
  const { aufstiegsfortbildung, abschlussNach53bOder42b: exempt, participationStart: start } = facts;
  if (aufstiegsfortbildung === false) return met;
  const inTime = start === undefined ? undefined : start < ausnahmeBeginnVor;
  if (exempt === true && inTime === true) return metBecause('exception-53b-42b');
  if (aufstiegsfortbildung === undefined) return open;
  if (exempt === false) return notMet;
  return inTime === false ? { status: 'not-met', code: exempt === true ? 'exception-expired' : 'not-met' } : open;
};

/** § 324(1): applied for before the participation starts; the start day itself is the last one. */
const antragVorBeginn: Judge = ({ applicationDate, participationStart }) => {
  if (applicationDate === undefined || participationStart === undefined) return open;
  if (applicationDate === participationStart) return metBecause('on-start-day');
  return required(applicationDate < participationStart);
};

const condition = (
  ruleId: QualifizierungsgeldConditionId,
  citation: string,
  facts: readonly QualifizierungsgeldFactName[],
  judge: Judge,
  remedy: RemedyOf,
): Voraussetzung => ({ ruleId, citation: `${citation} SGB III`, facts, judge, remedy });

const voraussetzungen: readonly Voraussetzung[] = [
  condition(
    'S82A.B01',
    '§ 82a Abs. 2 Satz 1 Nr. 1, Satz 2 und 3',
    ['arbeitnehmerImBetrieb', 'betroffeneArbeitnehmer'],
    strukturwandel,
    byAct('more-people-concerned', 'employer'),
  ),
  condition(
    'S82A.B02',
    '§ 82a Abs. 2 Satz 1 Nr. 2, Satz 5',
    ['arbeitgeberFinanziert'],
    (f) => required(f.arbeitgeberFinanziert),
    byAct('finance-course', 'employer'),
  ),
  condition(
    'S82A.B03',
    '§ 82a Abs. 2 Satz 1 Nr. 3',
    ['qualifizierungsgeldVereinbarung', 'arbeitnehmerImBetrieb'],
    vereinbarung,
    byAct('conclude-agreement', 'employer'),
  ),
  condition(
    'S82A.B04',
    '§ 82a Abs. 2 Satz 6',
    ['schriftlicheErklaerung', 'qualifizierungsgeldVereinbarung', 'arbeitnehmerImBetrieb'],
    erklaerung,
    byAct('declare-in-writing', 'employer'),
  ),
  condition(
    'S82A.M01',
    '§ 82a Abs. 1 Nr. 3',
    ['nurAnpassungsfortbildung'],
    (f) => excluded(f.nurAnpassungsfortbildung),
    byAct('choose-other-course', 'employer', 'employee'),
  ),
  condition(
    'S82A.M02',
    '§ 82a Abs. 1 Nr. 4, §§ 176 bis 178',
    ['traegerZulassung', 'participationStart'],
    (f) => zugelassen(f.traegerZulassung, f.participationStart),
    approvedProvider,
  ),
  condition(
    'S82A.M03',
    '§ 82a Abs. 1 Nr. 5',
    ['massnahmeMinutes'],
    (f, p) => required(f.massnahmeMinutes === undefined ? undefined : f.massnahmeMinutes > p.mindestdauerMinutes),
    byAct('choose-longer-course', 'employer', 'employee'),
  ),
  condition(
    'S82A.M04',
    '§ 82a Abs. 1 Nr. 5, § 180 Abs. 4',
    ['vollzeitdauerEingehalten'],
    (f) => required(f.vollzeitdauerEingehalten),
    byAct('choose-shorter-course', 'employer', 'employee'),
  ),
  condition(
    'S82A.P01',
    '§ 82a Abs. 4 Satz 1 Nr. 1',
    ['arbeitsverhaeltnis'],
    (f) => required(f.arbeitsverhaeltnis),
    byAct('begin-employment', 'employee', 'employer'),
  ),
  condition('S82A.P02', '§ 82a Abs. 4 Satz 1 Nr. 2', ['letztesQualifizierungsgeldAm', 'applicationDate'], sperrfrist, applyAfterLookBack),
  condition(
    'S82A.P03',
    '§ 82a Abs. 4 Satz 1 Nr. 3',
    ['gekuendigtOderAufgehoben'],
    (f) => excluded(f.gekuendigtOderAufgehoben),
    byAct('stay-employed', 'employee', 'employer'),
  ),
  condition(
    'S82A.X01',
    '§ 82a Abs. 5 Satz 1 Nr. 1',
    ['arbeitgeberVerpflichtet'],
    (f) => excluded(f.arbeitgeberVerpflichtet),
    byAct('employer-pays-himself', 'employer'),
  ),
  condition(
    'S82A.X02',
    '§ 82a Abs. 5 Satz 1 Nr. 2',
    ['foerderungNach82GleicheMassnahme'],
    (f) => excluded(f.foerderungNach82GleicheMassnahme),
    byAct('withdraw-other-benefit', 'employee', 'employer'),
  ),
  condition(
    'S82A.X03',
    '§ 22 Abs. 1a',
    ['aufstiegsfortbildung', 'abschlussNach53bOder42b', 'participationStart'],
    aufstieg,
    insteadOfAfbgGoal,
  ),
  condition('S82A.X04', '§ 324 Abs. 1 Satz 1', ['applicationDate', 'participationStart'], antragVorBeginn, startAfterApplication),
];

/** All conditions of the Qualifizierungsgeld, each judged from the facts at hand and HARD; never throws. */
export const pruefeQualifizierungsgeld = (
  facts: QualifizierungsgeldFacts,
  parameters: QualifizierungsgeldParameters,
): readonly (QualifizierungsgeldFinding & { readonly ruleId: QualifizierungsgeldConditionId })[] =>
  voraussetzungen.map(({ judge, ruleId, citation, facts: names, remedy }) => {
    const { status, code } = judge(facts, parameters);
    return {
      ruleId,
      citation,
      strength: 'HARD' as const,
      status,
      code,
      facts: names.map((name) => ({ name, value: facts[name] })),
      remedy: hasFailed({ status, strength: 'HARD' }) ? remedy(facts, parameters) : null,
    };
  });
