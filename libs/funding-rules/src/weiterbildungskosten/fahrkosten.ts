import { cents, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { met, metBecause, noRemedy, open, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { fahrkostenRegister, type FahrkostenParameters } from './parameters.js';

/** What must be known for the travel costs of one month, § 85; an absent fact is unknown. */
export type FahrkostenFacts = {
  /** The cheapest suitable public transport, or any other means of transport. */
  readonly verkehrsmittel?: 'oeffentlich' | 'sonstige';
  /** Ticket for the month; public transport only. */
  readonly fahrkarteJeMonat?: Cents;
  /** One way, in metres; other means only. */
  readonly einfacheStreckeMetres?: number;
  /** Days of travel in the month; other means only. */
  readonly tageJeMonat?: number;
};

type FahrkostenName = keyof FahrkostenFacts & string;

/** Named by us: C01 the ticket, C02 the kilometres, C03 the cap. */
export type FahrkostenRuleId = 'S85.C01' | 'S85.C02' | 'S85.C03';

export type FahrkostenAssessment = SmallAssessment<FahrkostenRuleId, FahrkostenName> & {
  readonly jeMonat: SmallAmount<Cents, FahrkostenName>;
  /** Whether the cap took something off; null = not computed. */
  readonly isCapped: boolean | null;
};

const distanceNames = ['verkehrsmittel', 'einfacheStreckeMetres', 'tageJeMonat'] as const;

const namesFor = ({ verkehrsmittel }: FahrkostenFacts): readonly FahrkostenName[] =>
  verkehrsmittel === 'oeffentlich' ? ['fahrkarteJeMonat'] : distanceNames;

/** Travel costs of a month, §§ 85, 63: the ticket, else 20 cents per kilometre there and back; at most what § 86 gives in all. */
export const assessFahrkosten = (facts: FahrkostenFacts): FahrkostenAssessment => {
  const parameters = newest(fahrkostenRegister);
  const full = amountFrom('ELIGIBLE', facts, namesFor(facts), (f) => uncapped(f, parameters));
  const isCapped = full.status === 'computed' ? full.value > parameters.hoechstbetragJeMonat : null;
  const rules = facts.verkehrsmittel === undefined ? [] : [facts.verkehrsmittel === 'oeffentlich' ? fahrkarte : wegstrecke];
  return {
    ...smallAssessment<FahrkostenFacts, FahrkostenRuleId>(parameters.ruleSet, facts, {
      conditions: [],
      amounts: isCapped === true ? [...rules, hoechstbetrag] : rules,
    }),
    jeMonat:
      full.status === 'computed' ? { status: 'computed', value: cents(Math.min(full.value, parameters.hoechstbetragJeMonat)) } : full,
    isCapped,
  };
};

const uncapped = (facts: FahrkostenFacts, { jeKilometer }: FahrkostenParameters): number =>
  facts.verkehrsmittel === 'oeffentlich'
    ? (facts.fahrkarteJeMonat ?? 0)
    : halfUp(product(facts.einfacheStreckeMetres ?? 0, 2, facts.tageJeMonat ?? 0, jeKilometer), 1_000);

const rule = (
  ruleId: FahrkostenRuleId,
  citation: string,
  facts: readonly FahrkostenName[],
  judge: Rule<FahrkostenFacts, FahrkostenRuleId>['judge'],
): Rule<FahrkostenFacts, FahrkostenRuleId> => ({ ruleId, citation, strength: 'CLAIM', facts, judge, remedy: noRemedy });

const fahrkarte = rule('S85.C01', '§§ 85, 63 Abs. 3 SGB III', ['verkehrsmittel', 'fahrkarteJeMonat'], (f) =>
  f.fahrkarteJeMonat === undefined ? open : met,
);

const wegstrecke = rule('S85.C02', '§§ 85, 63 Abs. 3 SGB III, § 5 Abs. 1 BRKG', distanceNames, (f) =>
  f.einfacheStreckeMetres === undefined || f.tageJeMonat === undefined ? open : met,
);

const hoechstbetrag = rule('S85.C03', '§§ 85, 63 Abs. 3, § 86 SGB III', [], () => metBecause('capped'));
