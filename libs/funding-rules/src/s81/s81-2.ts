import type { Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import {
  allOf,
  anyOf,
  discretion,
  isZugelassen,
  met,
  metBecause,
  notMet,
  open,
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
import { assessS87a, type S87aAssessment } from './s87a.js';

/** What must be known for § 81(2), of unemployed and of employed people alike; an absent fact is unknown. */
export type S812Facts = AntragFacts & {
  /** § 81(2) S. 1 Nr. 1 first case: has no qualification for which at least two years' training are prescribed. */
  readonly fehlenderBerufsabschluss?: boolean;
  /** Nr. 1 second case: months of un- or semi-skilled work, with the times that count like it (S. 3: unemployment, children, care). */
  readonly angelernteTaetigkeitMonate?: number;
  /** Nr. 1 second case: can presumably still work in the occupation learnt (the adviser's prognosis). */
  readonly berufsabschlussVerwertbar?: boolean;
  /** Nr. 2. */
  readonly geeignet?: boolean;
  /** Nr. 3. */
  readonly teilnahmeErfolgreich?: boolean;
  /** Nr. 4. */
  readonly beschaeftigungschancenVerbessert?: boolean;
  /** S. 2: months of work so far, of people without a qualification. */
  readonly berufstaetigkeitMonate?: number;
  /** S. 2: an apprenticeship or its preparation is impossible or unreasonable for personal reasons. */
  readonly ausbildungNichtMoeglich?: boolean;
  /** S. 2: the goal is a shortage occupation. */
  readonly engpassberuf?: boolean;
  /** S. 4 with § 81(1) S. 1 Nr. 2. */
  readonly beratungVorBeginn?: boolean;
  /** S. 4 with § 81(1) S. 1 Nr. 3. */
  readonly massnahmeZulassung?: Zulassung;
  readonly traegerZulassung?: Zulassung;
  /** Teilqualifikation: only a part of the way to the qualification. */
  readonly teilqualifikation?: boolean;
  /** § 84. */
  readonly lehrgangskosten?: Cents;
  /** Months of training, in thousandths. */
  readonly weiterbildungMonateThousandths?: number;
  /** § 87a(2): unemployed. */
  readonly arbeitslos?: boolean;
  /** § 87a(3): entitled to benefits of SGB II. */
  readonly leistungsberechtigtSgb2?: boolean;
  readonly zwischenpruefungBestanden?: boolean;
  readonly abschlusspruefungBestanden?: boolean;
};

/** E08 is an addition of ours: a Teilqualifikation is for a person to judge. */
export type S812RuleId = `S81.2.E0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'S82.E10' | 'S81.2.C00';

type S812Name = keyof S812Facts & string;

export type S812Assessment = SmallAssessment<S812RuleId, S812Name> & {
  /** § 81(2) S. 1: what the Agentur pays of the course costs. */
  readonly anteilAgentur: SmallAmount<Cents, S812Name>;
  /** § 87a: Prämien and Weiterbildungsgeld of the same training. */
  readonly s87a: S87aAssessment;
};

const rule = (
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8,
  citation: string,
  facts: readonly S812Name[],
  judge: Rule<S812Facts, S812RuleId>['judge'],
  remedy: Rule<S812Facts, S812RuleId>['remedy'],
): Rule<S812Facts, S812RuleId> => ({
  ruleId: `S81.2.E0${number}`,
  citation: `§ 81 Abs. 2 ${citation} SGB III`,
  strength: number === 8 ? 'REGEL' : 'HARD',
  facts,
  judge,
  remedy,
});

const conditionsFor = (parameters: S81Parameters): readonly Rule<S812Facts, S812RuleId>[] => [
  rule(
    1,
    'Satz 1 Nr. 1, Satz 3',
    ['fehlenderBerufsabschluss', 'angelernteTaetigkeitMonate', 'berufsabschlussVerwertbar'],
    ({ fehlenderBerufsabschluss, angelernteTaetigkeitMonate: months, berufsabschlussVerwertbar: usable }) => {
      if (fehlenderBerufsabschluss === true) return met;
      const longEnough = months === undefined ? undefined : months > parameters.angelernteTaetigkeitMonate;
      const unusable = allOf(longEnough, usable === undefined ? undefined : !usable);
      if (unusable === true) return metBecause('qualification-unusable');
      return fehlenderBerufsabschluss === false && unusable === false ? notMet : open;
    },
    remedyBy('other-instrument', 'employee', 'employer'),
  ),
  rule(2, 'Satz 1 Nr. 2', ['geeignet'], (f) => required(f.geeignet), remedyBy('choose-other-course', 'employee')),
  rule(3, 'Satz 1 Nr. 3', ['teilnahmeErfolgreich'], (f) => required(f.teilnahmeErfolgreich), remedyBy('choose-other-course', 'employee')),
  rule(
    4,
    'Satz 1 Nr. 4',
    ['beschaeftigungschancenVerbessert'],
    (f) => required(f.beschaeftigungschancenVerbessert),
    remedyBy('choose-other-course', 'employee'),
  ),
  rule(
    5,
    'Satz 2',
    ['fehlenderBerufsabschluss', 'berufstaetigkeitMonate', 'ausbildungNichtMoeglich', 'engpassberuf'],
    ({ fehlenderBerufsabschluss, berufstaetigkeitMonate: months, ausbildungNichtMoeglich, engpassberuf }) => {
      if (fehlenderBerufsabschluss === false) return metBecause('not-applicable');
      const worked = months === undefined ? undefined : months >= parameters.berufstaetigkeitMonate;
      const allowed = anyOf(worked, ausbildungNichtMoeglich, engpassberuf);
      // Whether the restriction reaches the person at all hangs on the missing qualification.
      return allowed === false && fehlenderBerufsabschluss === undefined ? open : required(allowed);
    },
    remedyBy('choose-other-course', 'employee'),
  ),
  rule(
    6,
    'Satz 4 mit Abs. 1 Satz 1 Nr. 2',
    ['beratungVorBeginn'],
    (f) => required(f.beratungVorBeginn),
    remedyBy('advise-first', 'agency', 'employee'),
  ),
  rule(
    7,
    'Satz 4 mit Abs. 1 Satz 1 Nr. 3',
    ['massnahmeZulassung', 'traegerZulassung', 'participationStart'],
    (f) =>
      required(allOf(isZugelassen(f.massnahmeZulassung, f.participationStart), isZugelassen(f.traegerZulassung, f.participationStart))),
    remedyBy('choose-approved-course', 'employee', 'provider'),
  ),
  rule(
    8,
    'Satz 1',
    ['teilqualifikation'],
    (f) => (f.teilqualifikation === undefined ? open : f.teilqualifikation ? discretion : met),
    remedyBy('give-reason', 'agency'),
  ),
  antragVorBeginn,
];

const amountRules: readonly Rule<S812Facts, S812RuleId>[] = [
  {
    ruleId: 'S81.2.C00',
    citation: '§ 81 Abs. 2 Satz 1, § 3 Abs. 3 Nr. 4 SGB III',
    strength: 'CLAIM',
    facts: ['lehrgangskosten'],
    judge: () => met,
    remedy: remedyBy('none'),
  },
];

/**
 * The later acquisition of a qualification, § 81(2): a legal claim to the full course costs, whatever the size of a company,
 * with the money of § 87a. Missing facts never throw. Throws Problem `funding-rules.no-parameters` for a start before the
 * wording implemented here.
 */
export const assessS812 = (facts: S812Facts): S812Assessment => {
  const parameters = facts.participationStart === undefined ? newest(s81Register) : inForce(s81Register, facts.participationStart);
  const assessment = smallAssessment<S812Facts, S812RuleId>(
    parameters.ruleSet,
    facts,
    { conditions: conditionsFor(parameters), amounts: amountRules },
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
    s87a: assessS87a({
      gefoerdertNach: assessment.outcome === 'INELIGIBLE' ? 'other' : 'S81',
      // Whether a Teilqualifikation leads to the qualification is for the adviser.
      fuehrtZuBerufsabschluss: facts.teilqualifikation === false ? true : undefined,
      participationStart: facts.participationStart,
      arbeitslos: facts.arbeitslos,
      leistungsberechtigtSgb2: facts.leistungsberechtigtSgb2,
      zwischenpruefungBestanden: facts.zwischenpruefungBestanden,
      abschlusspruefungBestanden: facts.abschlusspruefungBestanden,
      weiterbildungMonateThousandths: facts.weiterbildungMonateThousandths,
    }),
  };
};
