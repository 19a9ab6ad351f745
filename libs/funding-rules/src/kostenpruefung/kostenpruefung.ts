import type { Cents } from '@app/kernel';
import { met, noRemedy, open, smallAssessment, type Rule, type SmallAssessment, type SmallWarningCode } from '../condition.js';
import { newest } from '../dated.js';
import { product } from '../rational.js';
import { kostenpruefungRegister } from './parameters.js';

/** Up to the average cost rate (B-DKS); the certifying body may accept it; the Bundesagentur has to consent. */
export const kostenstufen = ['OK', 'FKS', 'BA_CONSENT'] as const;
export type Kostenstufe = (typeof kostenstufen)[number];

/** What must be known to compare a course with the average cost rate; an absent fact is unknown. */
export type KostenpruefungFacts = {
  readonly massnahmekosten?: Cents;
  /** Teaching units of 45 minutes the costs are for, more than none. */
  readonly unterrichtseinheiten?: number;
  /** Average cost rate of the goal per teaching unit (B-DKS). */
  readonly durchschnittskostensatz?: Cents;
};

type KostenpruefungName = keyof KostenpruefungFacts & string;

/** Named by us; a warning for the adviser, the check itself is the certifying body's duty. */
export type KostenpruefungRuleId = 'S179.C01';

export type KostenpruefungAssessment = SmallAssessment<KostenpruefungRuleId, KostenpruefungName> & {
  /** Null = a fact is unknown. */
  readonly kostenstufe: Kostenstufe | null;
};

const warnings: Readonly<Record<Kostenstufe, readonly SmallWarningCode[]>> = {
  OK: [],
  FKS: ['above-average-cost'],
  BA_CONSENT: ['agency-consent-needed'],
};

/** Costs per teaching unit against the average cost rate, § 179(2), by exact integers; it warns and excludes nothing. */
export const pruefeKosten = (facts: KostenpruefungFacts): KostenpruefungAssessment => {
  const { ruleSet, grenze } = newest(kostenpruefungRegister);
  const kostenstufe = stufe(facts, grenze);
  const rule: Rule<KostenpruefungFacts, KostenpruefungRuleId> = {
    ruleId: 'S179.C01',
    citation: '§ 179 Abs. 2 SGB III, § 3 AZAV',
    strength: 'SOLL',
    facts: ['massnahmekosten', 'unterrichtseinheiten', 'durchschnittskostensatz'],
    judge: () => (kostenstufe === null ? open : kostenstufe === 'OK' ? met : { status: 'discretion', code: 'discretion' }),
    remedy: noRemedy,
  };
  return {
    ...smallAssessment<KostenpruefungFacts, KostenpruefungRuleId>(
      ruleSet,
      facts,
      { conditions: [], amounts: [rule] },
      kostenstufe === null ? [] : warnings[kostenstufe],
    ),
    kostenstufe,
  };
};

const stufe = (
  { massnahmekosten: costs, unterrichtseinheiten: units, durchschnittskostensatz: average }: KostenpruefungFacts,
  { zaehler, nenner }: { readonly zaehler: number; readonly nenner: number },
): Kostenstufe | null => {
  if (costs === undefined || units === undefined || average === undefined) return null;
  if (costs <= product(average, units)) return 'OK';
  return product(costs, nenner) <= product(average, units, zaehler) ? 'FKS' : 'BA_CONSENT';
};
