import { Problem } from '@app/kernel';
import { assessBildungsscheck } from '../bildungsscheck/index.js';
import { hasFailed, type Outcome, type RemedyCode, type RuleFinding, type Strength } from '../finding.js';
import { assess } from '../s82/assess.js';
import { assessQualifizierungsgeld } from '../s82a/index.js';
import { assessS81, assessS812 } from '../s81/index.js';
import type { FoerderwegFactName, FoerderwegFacts } from './facts.js';
import { bildungsscheckFacts, qualifizierungsgeldFacts, s812Facts, s81Facts, s82Facts } from './facts-of.js';
import { foerderwegIds, zustaendigkeiten, type FoerderwegId, type Zustaendigkeit } from './zustaendigkeit.js';

/** fits = nothing is open; possible = nothing failed yet; check = a person must judge; refer = another door, not funding by us. */
export const foerderwegStatuses = ['fits', 'possible', 'check', 'refer', 'excluded'] as const;
export type FoerderwegStatus = (typeof foerderwegStatuses)[number];

/** One way: how it stands, what failed (with what would change it), what is open, and who is competent for which benefit. */
export type Foerderweg = {
  readonly id: FoerderwegId;
  readonly status: FoerderwegStatus;
  readonly failed: readonly RuleFinding[];
  readonly open: readonly RuleFinding[];
  readonly zustaendig: readonly Zustaendigkeit[];
};

/** All ways, the most promising first; `empfohlen` null = the facts do not yet tell. */
export type Foerderwege = { readonly empfohlen: FoerderwegId | null; readonly wege: readonly Foerderweg[] };

/** Conditions of the ways themselves, named by us. */
export const foerderwegRuleIds = [
  'WEG.S81_2.ZIEL',
  'WEG.S82.ZIEL',
  'WEG.S82A.ZIEL',
  'WEG.S81.ZIEL',
  'WEG.S81.LAGE',
  'WEG.BILDUNGSSCHECK2.ZIEL',
  'WEG.AFBG.ZIEL',
  'WEG.ANERKENNUNG.ABSCHLUSS',
  'WEG.ERSTAUSBILDUNG.ZIEL',
  'WEG.S81_2.ZEIT',
  'WEG.S82.ZEIT',
  'WEG.S82A.ZEIT',
  'WEG.S81.ZEIT',
  'WEG.BILDUNGSSCHECK2.ZEIT',
] as const;
export type FoerderwegRuleId = (typeof foerderwegRuleIds)[number];

/** A condition of the way itself, before its instrument is asked. */
const condition = (
  ruleId: FoerderwegRuleId,
  citation: string,
  fact: FoerderwegFactName,
  value: unknown,
  answer: boolean | undefined,
  remedy: RemedyCode = 'other-instrument',
): RuleFinding => {
  const status = answer === undefined ? 'open' : answer ? 'met' : 'not-met';
  const facts = [{ name: fact, value }];
  return {
    ruleId,
    citation,
    strength: 'HARD',
    status,
    code: status,
    facts,
    remedy: status === 'not-met' ? { code: remedy, by: ['employee'], earliest: null } : null,
  };
};

const isKnown = <T, R>(value: T | undefined, test: (known: T) => R): R | undefined => (value === undefined ? undefined : test(value));

/** Own conditions first, then those of the instrument. */
const findingsOf = (id: FoerderwegId, facts: FoerderwegFacts): readonly RuleFinding[] => {
  const { ziel, abschluss, beschaeftigung } = facts;
  const goal = (way: Exclude<FoerderwegId, 'ANERKENNUNG'>, citation: string, ...allowed: readonly string[]): RuleFinding =>
    condition(
      `WEG.${way}.ZIEL`,
      citation,
      'ziel',
      ziel,
      isKnown(ziel, (known) => allowed.includes(known)),
    );
  switch (id) {
    case 'S81_2':
      return [goal('S81_2', '§ 81 Abs. 2 Satz 1 SGB III', 'berufsabschluss'), ...assessS812(s812Facts(facts)).findings];
    case 'S82':
      return [
        goal('S82', '§ 82 Abs. 1 Satz 1 SGB III', 'weiterbildung', 'berufsabschluss', 'aufstieg'),
        ...assess(s82Facts(facts)).findings,
      ];
    case 'S82A':
      return [
        goal('S82A', '§ 82a Abs. 1 SGB III', 'weiterbildung', 'berufsabschluss', 'aufstieg'),
        ...assessQualifizierungsgeld(qualifizierungsgeldFacts(facts)).findings,
      ];
    case 'S81': {
      const answer = isKnown(beschaeftigung, (known) => known !== 'beschaeftigt');
      return [
        goal('S81', '§ 81 Abs. 1 SGB III', 'weiterbildung', 'berufsabschluss', 'aufstieg'),
        condition('WEG.S81.LAGE', '§ 81 Abs. 1 Satz 1 Nr. 1 SGB III', 'beschaeftigung', beschaeftigung, answer),
        ...assessS81('1', s81Facts(facts)).findings,
      ];
    }
    case 'BILDUNGSSCHECK2':
      return [
        goal('BILDUNGSSCHECK2', 'Bildungsscheck 2.0 NRW', 'weiterbildung', 'aufstieg'),
        ...assessBildungsscheck(bildungsscheckFacts(facts)).findings,
      ];
    case 'AFBG':
      return [goal('AFBG', '§ 22 Abs. 1a SGB III, § 2 Abs. 1 AFBG', 'aufstieg')];
    case 'ANERKENNUNG': {
      const answer = isKnown(abschluss, (known) => known === 'im-ausland');
      return [condition('WEG.ANERKENNUNG.ABSCHLUSS', '§ 30 Abs. 1 Nr. 1 SGB III', 'abschluss', abschluss, answer)];
    }
    case 'ERSTAUSBILDUNG':
      return [goal('ERSTAUSBILDUNG', '§§ 29, 30 SGB III', 'erstausbildung')];
  }
};

const referrals: ReadonlySet<FoerderwegId> = new Set(['AFBG', 'ANERKENNUNG', 'ERSTAUSBILDUNG']);
const decisive: ReadonlySet<Strength> = new Set(['HARD', 'REGEL', 'SOLL']);

/** An instrument that did not exist on the day asked for excludes itself, not the other ways. */
const findingsInForce = (id: FoerderwegId, facts: FoerderwegFacts): readonly RuleFinding[] => {
  try {
    return findingsOf(id, facts);
  } catch (problem) {
    if (!(problem instanceof Problem && problem.code === 'funding-rules.no-parameters')) throw problem;
    if (id === 'AFBG' || id === 'ANERKENNUNG' || id === 'ERSTAUSBILDUNG') throw problem;
    return [condition(`WEG.${id}.ZEIT`, '§ 422 SGB III', 'participationStart', facts.participationStart, false)];
  }
};

const wegOf = (id: FoerderwegId, facts: FoerderwegFacts): Foerderweg => {
  const findings = findingsInForce(id, facts);
  const failed = findings.filter(hasFailed);
  const open = findings.filter(({ status, strength }) => status === 'open' && decisive.has(strength));
  return { id, status: statusOf(id, failed, open), failed, open, zustaendig: zustaendigkeiten[id] };
};

const statusOf = (id: FoerderwegId, failed: readonly RuleFinding[], open: readonly RuleFinding[]): FoerderwegStatus => {
  const outcome: Outcome = failed.some(({ strength }) => strength === 'HARD') ? 'INELIGIBLE' : failed.length > 0 ? 'MANUAL' : 'ELIGIBLE';
  if (outcome === 'INELIGIBLE') return 'excluded';
  if (outcome === 'MANUAL') return 'check';
  if (open.length > 0) return 'possible';
  return referrals.has(id) ? 'refer' : 'fits';
};

// The door before any funding comes first, then the claim, then discretion, then who pays where nobody else does.
const order: readonly FoerderwegId[] = ['ANERKENNUNG', 'ERSTAUSBILDUNG', 'AFBG', 'S81_2', 'S82', 'S82A', 'S81', 'BILDUNGSSCHECK2'];
const rank: Readonly<Record<FoerderwegStatus, number>> = { refer: 0, fits: 0, possible: 1, check: 2, excluded: 3 };

/**
 * Which instrument fits, why the others do not, and who is competent (§ 327). § 82 and § 82a exclude each other and AFBG goals
 * (§ 22(1a)); who lacks a qualification has the claim of § 81(2) before the discretion of § 82. Throws no Problem: missing facts
 * are open, an instrument without parameters on the day is excluded.
 */
export const findeFoerderwege = (facts: FoerderwegFacts): Foerderwege => {
  const wege = foerderwegIds
    .map((id) => wegOf(id, facts))
    .toSorted((a, b) => rank[a.status] - rank[b.status] || order.indexOf(a.id) - order.indexOf(b.id));
  const asked = facts.beschaeftigung !== undefined && facts.ziel !== undefined && facts.abschluss !== undefined;
  const [first] = wege;
  return { empfohlen: asked && first && first.status !== 'excluded' ? first.id : null, wege };
};
