import type { Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import {
  anyOf,
  discretion,
  excluding,
  isZugelassen,
  met,
  noRemedy,
  remedyBy,
  required,
  smallAssessment,
  type Rule,
  type SmallAssessment,
} from '../condition.js';
import { inForce, newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import type { Zulassung } from '../s82/facts.js';
import { antragVorBeginn, antragWarnings, type AntragFacts } from './antrag.js';
import { s81Register, type S81Parameters } from './parameters.js';

/** Which funding of § 81: Weiterbildung (1), Hauptschulabschluss (3), Grundkompetenzen (3a). */
export type S81Absatz = '1' | '3' | '3a';

/** What must be known for § 81(1), (3) and (3a), the funding of unemployed and threatened people; an absent fact is unknown. */
export type S81Facts = AntragFacts & {
  /** (1) S. 1 Nr. 1: necessary to integrate an unemployed person or to avert unemployment. */
  readonly notwendig?: boolean;
  /** (1a): widens an unemployed person's competences, and the labour market makes it sensible. */
  readonly beschaeftigungsfaehigkeitVerbessert?: boolean;
  /** (1a) reaches unemployed people only. */
  readonly arbeitslos?: boolean;
  /** (1) S. 1 Nr. 2. */
  readonly beratungVorBeginn?: boolean;
  /** (1) S. 1 Nr. 3. */
  readonly massnahmeZulassung?: Zulassung;
  readonly traegerZulassung?: Zulassung;
  /** (3) S. 1 Nr. 2. */
  readonly teilnahmeErfolgreich?: boolean;
  /** (3) S. 2 with (2) S. 2: months of work so far. */
  readonly berufstaetigkeitMonate?: number;
  /** (3) S. 2 with (2) S. 2: has a qualification, or an apprenticeship or its preparation is impossible or unreasonable. */
  readonly ausbildungNichtMoeglich?: boolean;
  /** (3) S. 3: somebody else pays for the same purpose. */
  readonly leistungDritter?: boolean;
  /** (3a) S. 1 Nr. 2: basis for later training, or betters the employability. */
  readonly grundkompetenzenFoerderlich?: boolean;
  /** § 84. */
  readonly lehrgangskosten?: Cents;
};

type S81Name = keyof S81Facts & string;

/** E01 to E05 = (1), named by us in the order of the law; `S81.3.*` = (3), `S81.3a.*` = (3a). */
export type S81RuleId =
  `S81.E0${1 | 2 | 3 | 4 | 5}` | `S81.3.E0${1 | 2 | 3}` | 'S81.3.C00' | 'S81.3a.E01' | 'S81.C00' | 'S81.3a.C00' | 'S82.E10';

type S81Rule = Rule<S81Facts, S81RuleId>;

const hard = (
  ruleId: S81RuleId,
  citation: string,
  facts: readonly S81Name[],
  judge: S81Rule['judge'],
  remedy: S81Rule['remedy'],
): S81Rule => ({
  ruleId,
  citation: `§ 81 ${citation} SGB III`,
  strength: 'HARD',
  facts,
  judge,
  remedy,
});

const otherCourse = remedyBy('choose-other-course', 'employee');

/** (1a): recognised for unemployed people also where it widens their competences. */
const isNotwendig = ({ notwendig, arbeitslos, beschaeftigungsfaehigkeitVerbessert }: S81Facts): boolean | undefined => {
  if (notwendig === true) return true;
  if (arbeitslos === false) return notwendig;
  if (arbeitslos === undefined && beschaeftigungsfaehigkeitVerbessert === true) return undefined;
  return anyOf(notwendig, beschaeftigungsfaehigkeitVerbessert);
};

const grundsatz: readonly S81Rule[] = [
  hard(
    'S81.E01',
    'Abs. 1 Satz 1 Nr. 1, Abs. 1a',
    ['notwendig', 'beschaeftigungsfaehigkeitVerbessert', 'arbeitslos'],
    (f) => required(isNotwendig(f)),
    otherCourse,
  ),
  hard(
    'S81.E02',
    'Abs. 1 Satz 1 Nr. 2',
    ['beratungVorBeginn'],
    (f) => required(f.beratungVorBeginn),
    remedyBy('advise-first', 'agency', 'employee'),
  ),
  hard(
    'S81.E03',
    'Abs. 1 Satz 1 Nr. 3',
    ['massnahmeZulassung', 'participationStart'],
    (f) => required(isZugelassen(f.massnahmeZulassung, f.participationStart)),
    remedyBy('choose-approved-course', 'employee', 'provider'),
  ),
  hard(
    'S81.E04',
    'Abs. 1 Satz 1 Nr. 3',
    ['traegerZulassung', 'participationStart'],
    (f) => required(isZugelassen(f.traegerZulassung, f.participationStart)),
    remedyBy('choose-approved-provider', 'employee', 'provider'),
  ),
];

/** "können": the discretion of the Agentur (1), (3a); no such rule for the claim of (3). */
const ermessen = (citation: string): S81Rule => ({
  ...hard('S81.E05', citation, [], () => discretion, noRemedy),
  strength: 'KANN',
});

const further = (absatz: S81Absatz, { berufstaetigkeitMonate }: S81Parameters): readonly S81Rule[] => {
  if (absatz === '1') return [ermessen('Abs. 1 Satz 1')];
  if (absatz === '3a')
    return [
      hard(
        'S81.3a.E01',
        'Abs. 3a Satz 1 Nr. 2',
        ['grundkompetenzenFoerderlich'],
        (f) => required(f.grundkompetenzenFoerderlich),
        otherCourse,
      ),
      ermessen('Abs. 3a Satz 1'),
    ];
  return [
    hard('S81.3.E01', 'Abs. 3 Satz 1 Nr. 2', ['teilnahmeErfolgreich'], (f) => required(f.teilnahmeErfolgreich), otherCourse),
    hard(
      'S81.3.E02',
      'Abs. 3 Satz 2 mit Abs. 2 Satz 2',
      ['berufstaetigkeitMonate', 'ausbildungNichtMoeglich'],
      (f) =>
        required(
          anyOf(
            f.berufstaetigkeitMonate === undefined ? undefined : f.berufstaetigkeitMonate >= berufstaetigkeitMonate,
            f.ausbildungNichtMoeglich,
          ),
        ),
      otherCourse,
    ),
    hard(
      'S81.3.E03',
      'Abs. 3 Satz 3',
      ['leistungDritter'],
      (f) => excluding(f.leistungDritter),
      remedyBy('withdraw-other-benefit', 'employee'),
    ),
  ];
};

const amountRuleIds = { '1': 'S81.C00', '3': 'S81.3.C00', '3a': 'S81.3a.C00' } as const satisfies Record<S81Absatz, S81RuleId>;

const amountRule = (absatz: S81Absatz): S81Rule => ({
  ...hard(amountRuleIds[absatz], `Abs. ${absatz} Satz 1`, ['lehrgangskosten'], () => met, noRemedy),
  strength: absatz === '3' ? 'CLAIM' : 'KANN',
});

export type S81Assessment = SmallAssessment<S81RuleId, S81Name> & {
  /** What the Agentur pays of the course costs. */
  readonly anteilAgentur: SmallAmount<Cents, S81Name>;
};

/**
 * The plain funding of § 81: (1) and (3a) at the discretion of the Agentur, (3) as a claim, always with the full course costs.
 * There is no AFBG exclusion here (§ 22(1a) names §§ 82, 82a only). Missing facts never throw. Throws Problem
 * `funding-rules.no-parameters` for a start before the wording implemented here.
 */
export const assessS81 = (absatz: S81Absatz, facts: S81Facts): S81Assessment => {
  const parameters = facts.participationStart === undefined ? newest(s81Register) : inForce(s81Register, facts.participationStart);
  const assessment = smallAssessment<S81Facts, S81RuleId>(
    parameters.ruleSet,
    facts,
    { conditions: [...grundsatz, ...further(absatz, parameters), antragVorBeginn], amounts: [amountRule(absatz)] },
    antragWarnings(facts),
  );
  return {
    ...assessment,
    anteilAgentur: amountFrom(
      assessment.outcome,
      facts,
      ['lehrgangskosten'],
      ({ lehrgangskosten }) => halfUp(product(lehrgangskosten, parameters.anteilAgentur), 10_000) as Cents,
    ),
  };
};
