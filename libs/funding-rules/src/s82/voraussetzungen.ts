import type { LocalDate } from '@app/kernel';
import type { FindingStatus, Strength } from '../finding.js';
import type { ConditionId, Finding, FindingCode } from './assessment.js';
import type { FactName, Facts, Zulassung } from './facts.js';
import type { Parameters } from './parameters/parameters.js';
import { lookBackStart } from '../zeit.js';

type Verdict = { readonly status: FindingStatus; readonly code: FindingCode };

type Voraussetzung = {
  readonly ruleId: ConditionId;
  readonly citation: string;
  readonly strength: Strength;
  /** The facts the rule looks at. */
  readonly facts: readonly FactName[];
  readonly judge: (facts: Facts, parameters: Parameters) => Verdict;
};

const met: Verdict = { status: 'met', code: 'met' };
const notMet: Verdict = { status: 'not-met', code: 'not-met' };
const open: Verdict = { status: 'open', code: 'open' };
const metBecause = (code: FindingCode): Verdict => ({ status: 'met', code });

const required = (fact: boolean | undefined): Verdict => (fact === undefined ? open : fact ? met : notMet);
const excluded = (fact: boolean | undefined): Verdict => (fact === undefined ? open : fact ? notMet : met);

/** § 82(1) S. 1 Nr. 1–4 replace § 81; who qualifies under § 81(2) needs none of them (§ 82(3) S. 2). */
const unlessRoute812 =
  (judge: Voraussetzung['judge']): Voraussetzung['judge'] =>
  (facts, parameters) =>
    facts.fehlenderBerufsabschluss === true ? metBecause('route-81-2') : judge(facts, parameters);

const zugelassen = (zulassung: Zulassung | undefined, start: LocalDate | undefined): Verdict => {
  if (zulassung === undefined || typeof zulassung === 'boolean') return required(zulassung);
  if (start === undefined) return open;
  return required(zulassung.from <= start && (zulassung.to === null || start <= zulassung.to));
};

/** § 82(1) S. 1 Nr. 2: the qualification lies, as a rule, at least two years back; counted from the application. */
const berufsabschluss: Voraussetzung['judge'] = ({ berufsabschlussAm, applicationDate }, { berufsabschlussJahre }) => {
  if (berufsabschlussAm === null) return metBecause('no-qualification');
  if (berufsabschlussAm === undefined || applicationDate === undefined) return open;
  return berufsabschlussAm <= lookBackStart(applicationDate, berufsabschlussJahre) ? met : { status: 'discretion', code: 'too-recent' };
};

/** § 82(1) S. 1 Nr. 3: no § 82-funded training within the two years before the application. */
const sperrfrist: Voraussetzung['judge'] = ({ letzteTeilnahmeAm, applicationDate }, { sperrfristJahre }) => {
  if (letzteTeilnahmeAm === null) return metBecause('never-before');
  if (letzteTeilnahmeAm === undefined || applicationDate === undefined) return open;
  return letzteTeilnahmeAm < lookBackStart(applicationDate, sperrfristJahre) ? met : notMet;
};

/** § 324(1): applied for before the participation starts; the start day itself is the last one. */
const antragVorBeginn: Voraussetzung['judge'] = ({ applicationDate, participationStart }) => {
  if (applicationDate === undefined || participationStart === undefined) return open;
  if (applicationDate === participationStart) return metBecause('on-start-day');
  return applicationDate < participationStart ? met : notMet;
};

/** § 82(7): measures that begin during Kurzarbeitergeld, excluded up to 31 July 2024. */
const kurzarbeit: Voraussetzung['judge'] = ({ beginnWaehrendKurzarbeit, participationStart }, { kurzarbeitAusschlussBis }) => {
  if (participationStart !== undefined && participationStart > kurzarbeitAusschlussBis) return metBecause('exclusion-expired');
  if (beginnWaehrendKurzarbeit === true && participationStart === undefined) return open;
  return excluded(beginnWaehrendKurzarbeit);
};

const condition = (
  ruleId: ConditionId,
  citation: string,
  facts: readonly FactName[],
  judge: Voraussetzung['judge'],
  strength: Strength = 'HARD',
): Voraussetzung => ({ ruleId, citation: `${citation} SGB III`, strength, facts, judge });

const voraussetzungen: readonly Voraussetzung[] = [
  condition('S82.E01', '§ 82 Abs. 1 Satz 1', ['arbeitsverhaeltnis'], (f) => required(f.arbeitsverhaeltnis)),
  condition(
    'S82.E02',
    '§ 82 Abs. 1 Satz 1 Nr. 1',
    ['nurAnpassungsfortbildung', 'fehlenderBerufsabschluss'],
    unlessRoute812((f) => excluded(f.nurAnpassungsfortbildung)),
  ),
  condition(
    'S82.E03',
    '§ 82 Abs. 1 Satz 1 Nr. 2',
    ['berufsabschlussAm', 'applicationDate', 'fehlenderBerufsabschluss'],
    unlessRoute812(berufsabschluss),
    'REGEL',
  ),
  condition(
    'S82.E04',
    '§ 82 Abs. 1 Satz 1 Nr. 3',
    ['letzteTeilnahmeAm', 'applicationDate', 'fehlenderBerufsabschluss'],
    unlessRoute812(sperrfrist),
  ),
  condition(
    'S82.E05',
    '§ 82 Abs. 1 Satz 1 Nr. 4',
    ['massnahmeMinutes', 'fehlenderBerufsabschluss'],
    unlessRoute812((f, p) => required(f.massnahmeMinutes === undefined ? undefined : f.massnahmeMinutes > p.mindestdauerMinutes)),
  ),
  condition('S82.E06', '§ 82 Abs. 1 Satz 1 Nr. 5, §§ 179, 180', ['massnahmeZulassung', 'participationStart'], (f) =>
    zugelassen(f.massnahmeZulassung, f.participationStart),
  ),
  condition('S82.E07', '§ 82 Abs. 1 Satz 1 Nr. 5, §§ 176 bis 178', ['traegerZulassung', 'participationStart'], (f) =>
    zugelassen(f.traegerZulassung, f.participationStart),
  ),
  condition('S82.E08', '§ 82 Abs. 1 Satz 2', ['arbeitgeberVerpflichtet'], (f) => excluded(f.arbeitgeberVerpflichtet)),
  condition('S82.E09', '§ 22 Abs. 1a', ['aufstiegsfortbildung'], (f) => excluded(f.aufstiegsfortbildung)),
  condition('S82.E10', '§ 324 Abs. 1', ['applicationDate', 'participationStart'], antragVorBeginn),
  condition('S82.E11', '§ 82 Abs. 7', ['beginnWaehrendKurzarbeit', 'participationStart'], kurzarbeit),
  condition('S82.E12', '§ 82a Abs. 5 Nr. 2', ['qualifizierungsgeldGleicheMassnahme'], (f) =>
    excluded(f.qualifizierungsgeldGleicheMassnahme),
  ),
  condition('S82.E14', '§ 7, § 82 Abs. 1 Satz 1', [], () => ({ status: 'discretion', code: 'discretion' }), 'KANN'),
];

/** All conditions of § 82, each judged from the facts at hand; never throws. */
export const pruefeVoraussetzungen = (facts: Facts, parameters: Parameters): readonly Finding[] =>
  voraussetzungen.map(({ judge, ruleId, citation, strength, facts: names }) => {
    const { status, code } = judge(facts, parameters);
    return { ruleId, citation, strength, status, code, facts: names.map((name) => ({ name, value: facts[name] })), remedy: null };
  });
