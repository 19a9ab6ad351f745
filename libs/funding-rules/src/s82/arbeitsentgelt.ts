import { cents, parts, percent, type BasisPoints, type Cents, type LocalDate } from '@app/kernel';
import { zuschussLines, type Anteil, type Entgelt, type Zuschusssatz } from './arbeitsentgelt-lines.js';
import type { Arbeitsentgeltzuschuss, Calculated, Finding, PlannedMonth } from './assessment.js';
import { betriebsgroesse, groessenklasse } from './betriebsgroesse.js';
import { determined, undetermined, unknownOf, type Determined, type FactName, type Facts, type ZeitOhneArbeitsleistung } from './facts.js';
import type { Parameters } from './parameters/parameters.js';
import { halfUp, product } from '../rational.js';
import { finding, missing } from './result.js';
import { benefitMonths, type BenefitMonth } from '../zeit.js';

const hundred = percent(100);
const nothing = percent(0);
const kann = { status: 'discretion', code: 'discretion' } as const;
const raisedKann = { status: 'discretion', code: 'discretion-raised' } as const;

/** § 82(3) S. 2, 4, (4) S. 2: the rate, or the facts still needed to name it. */
export const zuschusssatz = (facts: Facts, parameters: Parameters): Determined<Zuschusssatz> => {
  const { fassung, vereinbarung, strukturwandel } = parameters;
  if (facts.fehlenderBerufsabschluss === true) {
    const satz = facts.satzFehlenderBerufsabschluss ?? parameters.zuschussFehlenderBerufsabschluss;
    const rule = finding(facts, 'S82.AEZ', `§ 82 Abs. 3 Satz 2 SGB III${fassung}`, 'KANN', ['fehlenderBerufsabschluss'], kann);
    return determined({ satz, erhoehung: nothing, rules: [rule] });
  }
  const groesse = betriebsgroesse(facts, parameters);
  const raised = vereinbarung ? erhoehungMitVereinbarung(facts) : false;
  const structural = strukturwandel ? facts.strukturwandelAnteilErreicht : false;
  if (!groesse.known || facts.fehlenderBerufsabschluss === undefined || raised === undefined || structural === undefined)
    return undetermined(
      ...unknownOf(facts, 'fehlenderBerufsabschluss'),
      ...(groesse.known ? [] : groesse.missing),
      ...(raised === undefined ? unknownOf(facts, 'qualifizierungsvereinbarung', 'erhoehungBewilligt') : []),
      ...(structural === undefined ? (['strukturwandelAnteilErreicht'] as const) : []),
    );

  const { zuschuss } = groessenklasse(groesse.value.quarters, parameters);
  const size: readonly FactName[] = ['beschaeftigte', 'konzernBeschaeftigte'];
  const rules: Finding[] = [];
  let points = 0;
  if (vereinbarung && raised) {
    points += vereinbarung.erhoehung;
    const used: readonly FactName[] = ['qualifizierungsvereinbarung', 'erhoehungBewilligt'];
    rules.push(finding(facts, vereinbarung.ruleId, `§ 82 Abs. 4 Satz 2 SGB III${fassung}`, 'KANN', used, raisedKann));
  }
  if (strukturwandel && structural) {
    points += strukturwandel.erhoehung;
    const used: readonly FactName[] = ['strukturwandelAnteilErreicht'];
    rules.push(finding(facts, strukturwandel.ruleId, `§ 82 Abs. 5 Satz 2 SGB III${fassung}`, 'KANN', used, raisedKann));
  }
  const rule = finding(facts, 'S82.AEZ', `§ 82 Abs. 3 Satz 4 SGB III${fassung}`, 'KANN', size, kann);
  const [first = rule, ...others] = [...rules, rule];
  return determined({ satz: (zuschuss + points) as BasisPoints, erhoehung: points as BasisPoints, rules: [first, ...others] });
};

const erhoehungMitVereinbarung = ({ qualifizierungsvereinbarung, erhoehungBewilligt }: Facts): boolean | undefined =>
  qualifizierungsvereinbarung === false || erhoehungBewilligt === false ? false : qualifizierungsvereinbarung && erhoehungBewilligt;

/** § 82(3), (4) S. 2: the wage subsidy per month, its plan by calendar month and the sum of the plan. */
export const arbeitsentgeltzuschuss = (
  facts: Facts,
  rate: Determined<Zuschusssatz>,
  parameters: Parameters,
): Calculated<Arbeitsentgeltzuschuss> => {
  const pay = entgelt(facts, parameters);
  if (!rate.known || !pay.known) return missing([...(rate.known ? [] : rate.missing), ...(pay.known ? [] : pay.missing)]);
  const { satz } = rate.value;
  const { brutto, anteil, pauschale, months } = pay.value;

  // gross × share × (1 + lump), and × rate: each one fraction, rounded once (§ 338).
  const base = product(brutto, anteil.zaehler, hundred + pauschale);
  const month = product(brutto, anteil.zaehler, hundred + pauschale, satz);
  const baseNenner = product(anteil.nenner, hundred);
  const monthNenner = product(anteil.nenner, hundred, hundred);
  const forDays = perDays(month, monthNenner);
  const monate: readonly PlannedMonth[] = months.map(({ month: name, tage30 }) => ({ month: name, tage30, cents: forDays(tage30) }));

  const value: Arbeitsentgeltzuschuss = {
    satz,
    bemessungsbetrag: cents(halfUp(base, baseNenner)),
    jeMonat: forDays(30),
    tage30: monate.reduce((days, each) => days + each.tage30, 0),
    gesamt: cents(monate.reduce((sum, each) => sum + each.cents, 0)),
    monate,
  };
  return { amount: { status: 'computed', value }, lines: zuschussLines(facts, value, rate.value, pay.value, parameters) };
};

/** § 339 S. 1: month value × days / 30. A long measure has only a handful of different day counts, each is computed once. */
const perDays = (zaehler: number | bigint, nenner: number | bigint): ((tage30: number) => Cents) => {
  const done = new Map<number, Cents>();
  return (tage30) => {
    const before = done.get(tage30);
    if (before !== undefined) return before;
    const amount = cents(halfUp(BigInt(zaehler) * BigInt(tage30), BigInt(nenner) * 30n));
    done.set(tage30, amount);
    return amount;
  };
};

const entgelt = (facts: Facts, parameters: Parameters): Determined<Entgelt> => {
  const { arbeitsentgelt, vergleichsentgelt, arbeitszeitMinutesPerWeek, zeitOhneArbeitsleistung, participationStart, measureEnd } = facts;
  if (
    arbeitsentgelt === undefined ||
    vergleichsentgelt === undefined ||
    arbeitszeitMinutesPerWeek === undefined ||
    zeitOhneArbeitsleistung === undefined ||
    participationStart === undefined ||
    (measureEnd === undefined && zeitOhneArbeitsleistung.per === 'week')
  )
    return undetermined(
      ...unknownOf(
        facts,
        'arbeitsentgelt',
        'vergleichsentgelt',
        'arbeitszeitMinutesPerWeek',
        'zeitOhneArbeitsleistung',
        'participationStart',
      ),
      ...(zeitOhneArbeitsleistung?.per === 'month' ? [] : unknownOf(facts, 'measureEnd')),
    );
  // Without working hours or with an end before the start there is nothing to relate the time to.
  if (arbeitszeitMinutesPerWeek <= 0) return undetermined('arbeitszeitMinutesPerWeek');
  if (measureEnd !== undefined && measureEnd < participationStart) return undetermined('measureEnd');
  return determined({
    // Capped at the collective or locally usual pay; § 82 itself knows no contribution ceiling.
    brutto: cents(Math.min(arbeitsentgelt, vergleichsentgelt ?? Infinity, parameters.beitragsbemessungsgrenze ?? Infinity)),
    anteil: anteil(zeitOhneArbeitsleistung, arbeitszeitMinutesPerWeek, parameters),
    pauschale: facts.ohnePauschale === true ? nothing : parameters.pauschale.satz,
    months:
      zeitOhneArbeitsleistung.per === 'month'
        ? [blockMonth(participationStart)]
        : benefitMonths(participationStart, measureEnd ?? participationStart),
  });
};

/** Hours lost in a block are paid once, for the month in which the participation starts. */
const blockMonth = (start: LocalDate): BenefitMonth => {
  const { year, month } = parts(start);
  return { month: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, tage30: 30 };
};

/** § 82(3) S. 2: weekly time / contract time; for a block: time / (contract time × 13/3). Never more than the whole pay. */
const anteil = ({ per, minutes }: ZeitOhneArbeitsleistung, contract: number, { wochenJeMonat }: Parameters): Anteil => {
  const zaehler = per === 'week' ? minutes : minutes * wochenJeMonat.nenner;
  const nenner = per === 'week' ? contract : contract * wochenJeMonat.zaehler;
  return zaehler > nenner ? { zaehler: 1, nenner: 1 } : { zaehler, nenner };
};
