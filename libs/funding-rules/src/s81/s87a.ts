import { cents, type Cents, type LocalDate } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { allOf, anyOf, judgeAll, noRemedy, remedyBy, required, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { inForce, newest } from '../dated.js';
import { verdictsOf, type Verdicts } from '../finding.js';
import { halfUp, product } from '../rational.js';
import { s87aRegister, type S87aParameters } from './parameters.js';

/** What must be known for § 87a; an absent fact is unknown. */
export type S87aFacts = {
  /** The paragraph the training is funded under; `other` = neither of the two. */
  readonly gefoerdertNach?: 'S81' | 'S82' | 'other';
  /** Leads to an occupation for which at least two years' training are prescribed. */
  readonly fuehrtZuBerufsabschluss?: boolean;
  readonly participationStart?: LocalDate;
  /** § 87a(2): unemployed. */
  readonly arbeitslos?: boolean;
  /** § 87a(3): entitled to benefits of SGB II, also while in employment. */
  readonly leistungsberechtigtSgb2?: boolean;
  /** § 87a(1) Nr. 1: intermediate exam, or part 1 of a stretched final exam, passed. */
  readonly zwischenpruefungBestanden?: boolean;
  /** § 87a(1) Nr. 2: final exam passed. */
  readonly abschlusspruefungBestanden?: boolean;
  /** Months of training, in thousandths. */
  readonly weiterbildungMonateThousandths?: number;
};

type S87aName = keyof S87aFacts & string;

export type S87aRuleId = 'S87A.E01' | 'S87A.A1' | 'S87A.A2' | 'S87A.A3' | 'S87A.A4';

/**
 * Outcome, reasons and notes speak of the Prämien; the Weiterbildungsgeld has verdicts of its own, because § 87a(3) gives it
 * under § 82 as well.
 */
export type S87aAssessment = SmallAssessment<S87aRuleId, S87aName> & {
  readonly praemie: SmallAmount<Cents, S87aName>;
  readonly weiterbildungsgeld: {
    readonly verdicts: Verdicts<S87aRuleId>;
    readonly jeMonat: SmallAmount<Cents, S87aName>;
    readonly gesamt: SmallAmount<Cents, S87aName>;
  };
};

const under = (gefoerdertNach: S87aFacts['gefoerdertNach'], ...paragraphs: readonly S87aFacts['gefoerdertNach'][]): boolean | undefined =>
  gefoerdertNach === undefined ? undefined : paragraphs.includes(gefoerdertNach);

/** § 87a(1): funded under § 81, towards an occupation of at least two years' training; never under § 82 (BSG B 11 AL 2/23 R). */
const isCovered = (f: S87aFacts): boolean | undefined => allOf(under(f.gefoerdertNach, 'S81'), f.fuehrtZuBerufsabschluss);

const voraussetzung: Rule<S87aFacts, S87aRuleId> = {
  ruleId: 'S87A.E01',
  citation: '§ 87a Abs. 1 SGB III',
  strength: 'HARD',
  facts: ['gefoerdertNach', 'fuehrtZuBerufsabschluss'],
  judge: (f) => required(isCovered(f)),
  remedy: noRemedy,
};

const praemien: readonly Rule<S87aFacts, S87aRuleId>[] = [
  {
    ruleId: 'S87A.A1',
    citation: '§ 87a Abs. 1 Nr. 1 SGB III',
    strength: 'CLAIM',
    facts: ['zwischenpruefungBestanden'],
    judge: (f) => required(f.zwischenpruefungBestanden),
    remedy: remedyBy('pass-exam', 'employee'),
  },
  {
    ruleId: 'S87A.A2',
    citation: '§ 87a Abs. 1 Nr. 2 SGB III',
    strength: 'CLAIM',
    facts: ['abschlusspruefungBestanden'],
    judge: (f) => required(f.abschlusspruefungBestanden),
    remedy: remedyBy('pass-exam', 'employee'),
  },
];

/** § 87a(2): unemployed and covered by (1). */
const nachAbs2 = (f: S87aFacts): boolean | undefined => allOf(isCovered(f), f.arbeitslos);

/** § 87a(3): entitled under SGB II, funded under § 81 or § 82. */
const nachAbs3 = (f: S87aFacts): boolean | undefined =>
  allOf(under(f.gefoerdertNach, 'S81', 'S82'), f.fuehrtZuBerufsabschluss, f.leistungsberechtigtSgb2);

const weiterbildungsgeld: readonly Rule<S87aFacts, S87aRuleId>[] = [
  {
    ruleId: 'S87A.A3',
    citation: '§ 87a Abs. 2 SGB III',
    strength: 'CLAIM',
    facts: ['gefoerdertNach', 'fuehrtZuBerufsabschluss', 'arbeitslos'],
    judge: (f) => required(nachAbs2(f)),
    remedy: noRemedy,
  },
  {
    ruleId: 'S87A.A4',
    citation: '§ 87a Abs. 3 SGB III',
    strength: 'CLAIM',
    facts: ['gefoerdertNach', 'fuehrtZuBerufsabschluss', 'leistungsberechtigtSgb2'],
    judge: (f) => required(nachAbs3(f)),
    remedy: noRemedy,
  },
];

/**
 * Prämien and Weiterbildungsgeld, § 87a. Missing facts never throw. Throws Problem `funding-rules.no-parameters` for a start
 * before 1 July 2023.
 */
export const assessS87a = (facts: S87aFacts): S87aAssessment => {
  const parameters = facts.participationStart === undefined ? newest(s87aRegister) : inForce(s87aRegister, facts.participationStart);
  const assessment = smallAssessment<S87aFacts, S87aRuleId>(parameters.ruleSet, facts, { conditions: [voraussetzung], amounts: praemien });
  const geld = judgeAll(weiterbildungsgeld, facts);
  return {
    ...assessment,
    findings: [...assessment.findings, ...geld],
    notes: [...assessment.notes, ...geld.filter(({ status }) => status === 'met').map(({ ruleId }) => ruleId)],
    praemie: amountFrom(assessment.outcome, facts, ['zwischenpruefungBestanden', 'abschlusspruefungBestanden'], (f) =>
      cents(
        (f.zwischenpruefungBestanden ? parameters.praemieZwischenpruefung : 0) +
          (f.abschlusspruefungBestanden ? parameters.praemieAbschlusspruefung : 0),
      ),
    ),
    weiterbildungsgeld: { verdicts: verdictsOfEither(facts, geld), ...monthlyMoney(facts, parameters) },
  };
};

/** One of (2) and (3) is enough; failing both names the condition both rest on, or the closer one. */
const verdictsOfEither = (facts: S87aFacts, findings: ReturnType<typeof judgeAll<S87aFacts, S87aRuleId>>): Verdicts<S87aRuleId> => {
  const entitled = anyOf(nachAbs2(facts), nachAbs3(facts));
  if (entitled === true) return { outcome: 'ELIGIBLE', eligible: true, reasons: [], open: [] };
  const relevant = findings.filter(({ status }) => (entitled === false ? status === 'not-met' : status === 'open'));
  return verdictsOf(relevant.map((each) => ({ ...each, strength: 'HARD' as const })));
};

const monthlyMoney = (facts: S87aFacts, parameters: S87aParameters): Pick<S87aAssessment['weiterbildungsgeld'], 'jeMonat' | 'gesamt'> => {
  const entitled = anyOf(nachAbs2(facts), nachAbs3(facts));
  if (entitled === false) return { jeMonat: { status: 'excluded' }, gesamt: { status: 'excluded' } };
  if (entitled === undefined) {
    const names = (['gefoerdertNach', 'fuehrtZuBerufsabschluss', 'arbeitslos', 'leistungsberechtigtSgb2'] as const).filter(
      (name) => facts[name] === undefined,
    );
    return { jeMonat: { status: 'missing', facts: names }, gesamt: { status: 'missing', facts: names } };
  }
  return {
    jeMonat: { status: 'computed', value: parameters.weiterbildungsgeld },
    gesamt: amountFrom('ELIGIBLE', facts, ['weiterbildungMonateThousandths'], ({ weiterbildungMonateThousandths: months }) =>
      cents(halfUp(product(parameters.weiterbildungsgeld, months), 1_000)),
    ),
  };
};
