import type { LocalDate } from '@app/kernel';
import { hasFailed, type FindingStatus, type Strength } from '../finding.js';
import { hasCompletedYears, lookBackStart } from '../zeit.js';
import { abhilfen } from './abhilfe.js';
import type { ConditionId, Finding, FindingCode } from './assessment.js';
import { betriebsgroesse } from './betriebsgroesse.js';
import type { FactName, Facts, Zulassung } from './facts.js';
import type { Parameters } from './parameters/parameters.js';

type Verdict = { readonly status: FindingStatus; readonly code: FindingCode };

type Voraussetzung = {
  readonly ruleId: ConditionId;
  /** Without the law's name, which is SGB III. */
  readonly citation: string | ((parameters: Parameters) => string);
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

/**
 * § 82(1) S. 2 to 4 a. F.: structural change or a shortage occupation; not asked in a Betrieb below 250 people for starts after
 * 2020 of people of 45 and over or severely disabled people.
 */
const zweck: Voraussetzung['judge'] = (facts, parameters) => {
  const { zweck: rule } = parameters;
  if (rule === null) return metBecause('purpose-not-asked');
  const { strukturwandelOderEngpassberuf, participationStart, birthDate, schwerbehindert } = facts;
  if (strukturwandelOderEngpassberuf === true) return met;
  const size = betriebsgroesse(facts, parameters);
  if (!size.known || participationStart === undefined) return open;
  const small = size.value.quarters < rule.unter && participationStart >= rule.ausnahmeAb;
  const older = birthDate !== undefined && hasCompletedYears(birthDate, rule.alter, participationStart);
  if (small && (older || schwerbehindert === true)) return metBecause('purpose-not-asked');
  if (strukturwandelOderEngpassberuf === undefined) return open;
  return small && (birthDate === undefined || schwerbehindert === undefined) ? open : notMet;
};

/** § 82(7): measures that begin during Kurzarbeitergeld, excluded up to 31 July 2024. */
const kurzarbeit: Voraussetzung['judge'] = ({ beginnWaehrendKurzarbeit, participationStart }, { kurzarbeit: { ausschlussBis } }) => {
  if (participationStart !== undefined && participationStart > ausschlussBis) return metBecause('exclusion-expired');
  if (beginnWaehrendKurzarbeit === true && participationStart === undefined) return open;
  return excluded(beginnWaehrendKurzarbeit);
};

const condition = (
  ruleId: ConditionId,
  citation: Voraussetzung['citation'],
  facts: readonly FactName[],
  judge: Voraussetzung['judge'],
  strength: Strength = 'HARD',
): Voraussetzung => ({ ruleId, citation, strength, facts, judge });

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
  condition(
    'S82.E08',
    (p) => p.arbeitgeberpflichtCitation,
    ['arbeitgeberVerpflichtet'],
    (f) => excluded(f.arbeitgeberVerpflichtet),
  ),
  condition('S82.E09', '§ 22 Abs. 1a', ['aufstiegsfortbildung'], (f) => excluded(f.aufstiegsfortbildung)),
  condition('S82.E10', '§ 324 Abs. 1', ['applicationDate', 'participationStart'], antragVorBeginn),
  condition('S82.E11', (p) => p.kurzarbeit.citation, ['beginnWaehrendKurzarbeit', 'participationStart'], kurzarbeit),
  condition('S82.E12', '§ 82a Abs. 5 Nr. 2', ['qualifizierungsgeldGleicheMassnahme'], (f) =>
    excluded(f.qualifizierungsgeldGleicheMassnahme),
  ),
  condition(
    'S82o.E15',
    '§ 82 Abs. 1 Satz 2 bis 4',
    ['strukturwandelOderEngpassberuf', 'beschaeftigte', 'konzernBeschaeftigte', 'participationStart', 'birthDate', 'schwerbehindert'],
    unlessRoute812(zweck),
    'SOLL',
  ),
  condition('S82.E14', '§ 7, § 82 Abs. 1 Satz 1', [], () => ({ status: 'discretion', code: 'discretion' }), 'KANN'),
];

const asked = new WeakMap<Parameters, readonly (Voraussetzung & { readonly citation: string })[]>();

/** The conditions of one version, with their citations; made once per version. */
const voraussetzungenOf = (parameters: Parameters): readonly (Voraussetzung & { readonly citation: string })[] => {
  const known = asked.get(parameters);
  if (known) return known;
  const own = voraussetzungen
    .filter(({ ruleId }) => ruleId !== 'S82o.E15' || parameters.zweck !== null)
    .map((each) => ({ ...each, citation: citationOf(each, parameters) }));
  asked.set(parameters, own);
  return own;
};

const citationOf = ({ citation }: Voraussetzung, parameters: Parameters): string => {
  const text = typeof citation === 'string' ? citation : citation(parameters);
  // Only § 82 itself was rewritten.
  return `${text} SGB III${text.startsWith('§ 82 ') || text === '§ 82' ? parameters.fassung : ''}`;
};

/** All conditions of § 82 in that version, each judged from the facts at hand; never throws. */
export const pruefeVoraussetzungen = (facts: Facts, parameters: Parameters): readonly Finding[] =>
  voraussetzungenOf(parameters).map(({ judge, ruleId, citation, strength, facts: names }) => {
    const { status, code } = judge(facts, parameters);
    const remedy = ruleId !== 'S82.E14' && hasFailed({ strength, status }) ? abhilfen[ruleId](facts, parameters) : null;
    return { ruleId, citation, strength, status, code, facts: names.map((name) => ({ name, value: facts[name] })), remedy };
  });
