import { cents, percent, type BasisPoints } from '@app/kernel';
import type { Calculated, Finding, Lehrgangskosten, Line, Operand } from './assessment.js';
import { betriebsgroesse, groessenklasse } from './betriebsgroesse.js';
import { determined, undetermined, unknownOf, type Determined, type Facts } from './facts.js';
import type { Groessenklasse, Parameters } from './parameters/parameters.js';
import { halfUp, product } from '../rational.js';
import { finding, missing } from './result.js';
import { hasCompletedYears } from '../zeit.js';

/** Employer's share of the course costs, what the agreement took off it, and the rules it comes from, the deciding one first. */
export type Beteiligung = {
  readonly satz: BasisPoints;
  readonly minderung: BasisPoints;
  readonly rules: readonly [Finding, ...Finding[]];
};

const nothing = percent(0);
const size = ['beschaeftigte', 'konzernBeschaeftigte'] as const;

/** § 82(2), (4) S. 1: the share the employer should bear, or the facts still needed to say so. */
export const arbeitgeberbeteiligung = (facts: Facts, parameters: Parameters): Determined<Beteiligung> => {
  // § 81 Abs. 2: a legal claim to the full costs, whatever the size of the company.
  if (facts.fehlenderBerufsabschluss === true)
    return waived(finding(facts, 'S81.2.C00', '§ 81 Abs. 2 Satz 1 SGB III', 'CLAIM', ['fehlenderBerufsabschluss']));
  const groesse = betriebsgroesse(facts, parameters);
  if (facts.fehlenderBerufsabschluss === undefined)
    return undetermined('fehlenderBerufsabschluss', ...(groesse.known ? [] : groesse.missing));
  if (!groesse.known) return groesse;

  const klasse = groessenklasse(groesse.value.quarters, parameters);
  if (facts.abweichendeBeteiligung !== undefined) return setByHand(facts, facts.abweichendeBeteiligung, parameters);
  // § 82 Abs. 2 Satz 3
  if (klasse.beteiligung === 0)
    return waived(finding(facts, parameters.ohneBeteiligung, `§ 82 Abs. 2 Satz 3 SGB III${parameters.fassung}`, 'SOLL', size));
  const freistellung = freistellungen(facts, klasse, parameters);
  if (!freistellung.known) return freistellung;
  const [first, ...others] = freistellung.value;
  if (first) return waived(first, ...others);
  return share(facts, klasse, parameters);
};

const waived = (...rules: Beteiligung['rules']): Determined<Beteiligung> => determined({ satz: nothing, minderung: nothing, rules });

/** § 82(2) S. 1 "soll": another share in an atypical case. */
const setByHand = (facts: Facts, satz: BasisPoints, { fassung }: Parameters): Determined<Beteiligung> =>
  determined({
    satz,
    minderung: nothing,
    rules: [
      finding(facts, 'S82.C01', `§ 82 Abs. 2 Satz 1 SGB III${fassung}`, 'SOLL', ['abweichendeBeteiligung'], {
        status: 'discretion',
        code: 'share-set-by-hand',
      }),
    ],
  });

/** § 82(2) S. 4: no share for those of 45 and over (Nr. 1) and severely disabled people (Nr. 2) below the largest classes. */
const freistellungen = (facts: Facts, klasse: Groessenklasse, { freistellung, fassung }: Parameters): Determined<readonly Finding[]> => {
  if (!klasse.freistellung) return determined([]);
  const { birthDate, participationStart, schwerbehindert } = facts;
  const { alter, strength, ruleIdAlter, ruleIdSchwerbehinderung } = freistellung;
  const verdict = strength === 'KANN' ? ({ status: 'discretion', code: 'discretion' } as const) : undefined;
  const ageKnown = birthDate !== undefined && participationStart !== undefined;
  const rules: Finding[] = [];
  if (ageKnown && hasCompletedYears(birthDate, alter, participationStart))
    rules.push(
      finding(facts, ruleIdAlter, `§ 82 Abs. 2 Satz 4 Nr. 1 SGB III${fassung}`, strength, ['birthDate', 'participationStart'], verdict),
    );
  if (schwerbehindert === true)
    rules.push(
      finding(facts, ruleIdSchwerbehinderung, `§ 82 Abs. 2 Satz 4 Nr. 2 SGB III${fassung}`, strength, ['schwerbehindert'], verdict),
    );
  if (rules.length === 0 && (!ageKnown || schwerbehindert === undefined))
    return undetermined(...unknownOf(facts, 'birthDate', 'participationStart', 'schwerbehindert'));
  return determined(rules);
};

/** § 82(2) S. 2, less the points of an agreement (§ 82(4) S. 1) and, before 2024-04-01, of structural need: no discretion. */
const share = (facts: Facts, klasse: Groessenklasse, { vereinbarung, strukturwandel, fassung }: Parameters): Determined<Beteiligung> => {
  const unknown = unknownOf(
    facts,
    ...(vereinbarung ? (['qualifizierungsvereinbarung'] as const) : []),
    ...(strukturwandel ? (['strukturwandelAnteilErreicht'] as const) : []),
  );
  if (unknown.length > 0) return undetermined(...unknown);
  const rules: Finding[] = [];
  let points = 0;
  if (vereinbarung && facts.qualifizierungsvereinbarung) {
    points += vereinbarung.minderung;
    rules.push(finding(facts, vereinbarung.ruleId, `§ 82 Abs. 4 Satz 1 SGB III${fassung}`, 'CLAIM', ['qualifizierungsvereinbarung']));
  }
  if (strukturwandel && facts.strukturwandelAnteilErreicht) {
    points += strukturwandel.minderung;
    rules.push(finding(facts, strukturwandel.ruleId, `§ 82 Abs. 5 Satz 1 SGB III${fassung}`, 'CLAIM', ['strukturwandelAnteilErreicht']));
  }
  const minderung = Math.min(klasse.beteiligung, points) as BasisPoints;
  const rule = finding(facts, 'S82.C01', `§ 82 Abs. 2 Satz 1 und 2 SGB III${fassung}`, 'SOLL', size);
  const [first = rule, ...others] = [...rules, rule];
  return determined({ satz: (klasse.beteiligung - minderung) as BasisPoints, minderung, rules: [first, ...others] });
};

/** § 82(2): what employer and Agentur pay; the employer's part is rounded, the Agentur pays the rest (ENG.2). */
export const lehrgangskosten = (
  facts: Facts,
  beteiligung: Determined<Beteiligung>,
  { fassung }: Parameters,
): Calculated<Lehrgangskosten> => {
  const gesamt = facts.lehrgangskosten;
  if (!beteiligung.known || gesamt === undefined)
    return missing([...unknownOf(facts, 'lehrgangskosten'), ...(beteiligung.known ? [] : beteiligung.missing)]);
  const { satz } = beteiligung.value;
  const arbeitgeber = cents(halfUp(product(gesamt, satz), percent(100)));
  const value = { satz, gesamt, arbeitgeber, agentur: cents(gesamt - arbeitgeber) };
  return { amount: { status: 'computed', value }, lines: linesOf(value, beteiligung.value, fassung) };
};

const linesOf = (
  { satz, gesamt, arbeitgeber, agentur }: Lehrgangskosten,
  { minderung, rules }: Beteiligung,
  fassung: Parameters['fassung'],
): readonly Line[] => {
  const [rule] = rules;
  const line = (
    label: Line['label'],
    sign: Line['sign'],
    { citation, rate, cents: amount, formula }: Pick<Line, 'citation' | 'rate' | 'cents' | 'formula'>,
  ): Line => ({ benefit: 'lehrgangskosten', ruleId: rule.ruleId, citation, label, rate, cents: amount, sign, formula });
  const operands: readonly Operand[] = [
    { name: 'lehrgangskosten', value: gesamt, unit: 'cents' },
    { name: 'beteiligungssatz', value: satz + minderung, unit: 'basis-points' },
  ];
  const lowered: Operand = { name: 'minderung', value: minderung, unit: 'basis-points' };
  return [
    line('lehrgangskosten-gesamt', '=', { citation: '§ 84 Abs. 1 SGB III', rate: null, cents: gesamt, formula: [] }),
    line('beteiligung-arbeitgeber', '-', {
      // A lowered share rests on all its paragraphs.
      citation: minderung > 0 ? loweredCitation(rules, fassung) : rule.citation,
      rate: satz,
      cents: arbeitgeber,
      formula: minderung > 0 ? [...operands, lowered] : operands,
    }),
    line('anteil-agentur', '=', {
      citation: rule.ruleId === 'S81.2.C00' ? rule.citation : `§ 82 Abs. 1 Satz 1, Abs. 2 SGB III${fassung}`,
      rate: (percent(100) - satz) as BasisPoints,
      cents: agentur,
      formula: [],
    }),
  ];
};

const loweredCitation = (rules: readonly Finding[], fassung: Parameters['fassung']): string => {
  const paragraphs = [
    ...(rules.some(({ facts }) => facts.some(({ name }) => name === 'qualifizierungsvereinbarung')) ? ['Abs. 4 Satz 1'] : []),
    ...(rules.some(({ facts }) => facts.some(({ name }) => name === 'strukturwandelAnteilErreicht')) ? ['Abs. 5 Satz 1'] : []),
  ];
  return `§ 82 Abs. 2 Satz 2, ${paragraphs.join(', ')} SGB III${fassung}`;
};
