import {
  addDays,
  addYears,
  recordKinds,
  type ClientId,
  type LocalDate,
  type RecordKind,
  type TenantId,
  type UserId,
  type Version,
} from '@app/kernel';
import { notYetExecutable, erasureDecided, sameHands } from '../errors.js';
import { keptUntil, type RetentionRule } from './retention.js';

export const erasureCauses = ['request', 'retention'] as const;
export type ErasureCause = (typeof erasureCauses)[number];

export const erasureStates = ['proposed', 'approved', 'executed', 'rejected'] as const;
export type ErasureState = (typeof erasureStates)[number];

/** What becomes of a kind of record: blanked, out of sight until later (§ 84 SGB X), or left as it is. */
export const fates = ['erase', 'restrict', 'keep'] as const;
export type Fate = (typeof fates)[number];

/** Why something is not erased now. */
export const keepReasons = [
  'open-case',
  'objection',
  'repayment',
  'unsettled',
  'litigation',
  'retention',
  'other-file',
  'log-of-its-own',
] as const;
export type KeepReason = (typeof keepReasons)[number];

/** What somebody may record as keeping a file from erasure: a law suit, an objection, a claim for repayment. */
export const holdKinds = ['litigation', 'objection', 'repayment'] as const;
export type HoldKind = (typeof holdKinds)[number];

/** What is known about a person's files on a day. */
export type FileFacts = {
  /** Last contact, or the day the person was registered. */
  readonly lastContactOn: LocalDate;
  readonly openCase: boolean;
  /** The last end of a measure or decision of an application that was handed in; null = none was. */
  readonly fundingEndedOn: LocalDate | null;
  readonly unsettled: boolean;
  readonly objectionOpen: boolean;
  /** Day of the last revocation: what was paid is claimed back within four years (§ 50(4) SGB X). */
  readonly revokedOn: LocalDate | null;
  /** Somebody recorded a claim that no revocation tells of. */
  readonly repaymentClaimed: boolean;
  readonly litigation: boolean;
};

export type PlannedKind = {
  readonly kind: RecordKind;
  readonly fate: Fate;
  readonly until: LocalDate | null;
  readonly reasons: readonly KeepReason[];
};

export type ErasurePlan = {
  readonly kinds: readonly PlannedKind[];
  readonly places: readonly { readonly table: string; readonly rows: number; readonly fate: Fate }[];
};

export type Erasure = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly requestId: string | null;
  readonly cause: ErasureCause;
  readonly state: ErasureState;
  readonly plan: ErasurePlan;
  readonly executableFrom: LocalDate;
  readonly proposedBy: UserId | null;
  readonly decidedBy: UserId | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly executedAt: string | null;
  readonly result: ErasurePlan | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly updatedAt: string;
};

type Rules = Readonly<Record<RecordKind, RetentionRule>>;

/** Announced this many days before (anchors.md 49). */
export const noticeDays = 30;
const yearsOfRepayment = 4;

/** What stands in the way of erasing a funding file (domain.md 6.3). */
export const blocksOf = (facts: FileFacts, today: LocalDate): readonly KeepReason[] => [
  ...(facts.objectionOpen ? ['objection' as const] : []),
  ...(facts.unsettled ? ['unsettled' as const] : []),
  ...(facts.repaymentClaimed || (facts.revokedOn !== null && addYears(facts.revokedOn, yearsOfRepayment) >= today)
    ? ['repayment' as const]
    : []),
  ...(facts.litigation ? ['litigation' as const] : []),
];

/**
 * What would become of every kind of record on a day. At a person's request, what may not be erased yet is restricted (§ 84(4) SGB X);
 * by the run of time it is left alone.
 */
export const planKinds = (cause: ErasureCause, facts: FileFacts, rules: Rules, today: LocalDate): readonly PlannedKind[] => {
  const held: Fate = cause === 'request' ? 'restrict' : 'keep';
  const funding = planned('funding-file', facts.fundingEndedOn, blocksOf(facts, today), rules, today, held);
  const counselling = planned(
    'counselling-file',
    facts.lastContactOn,
    [...(facts.openCase ? ['open-case' as const] : []), ...(facts.litigation ? ['litigation' as const] : [])],
    rules,
    today,
    held,
  );
  const files = [funding, counselling];
  const stays = files.find(({ fate }) => fate !== 'erase');
  const record: PlannedKind = stays
    ? { kind: 'client-record', fate: held, until: latest(files), reasons: ['other-file'] }
    : { kind: 'client-record', fate: 'erase', until: null, reasons: [] };
  const soon = (kind: RecordKind): PlannedKind =>
    stays && cause === 'retention' ? { ...record, kind } : { kind, fate: 'erase', until: null, reasons: [] };
  const byKind: Readonly<Record<RecordKind, PlannedKind>> = {
    'client-record': record,
    'counselling-file': counselling,
    'funding-file': funding,
    consents: soon('consents'),
    unsubmitted: soon('unsubmitted'),
    messages: soon('messages'),
    'access-log': { kind: 'access-log', fate: 'keep', until: null, reasons: ['log-of-its-own'] },
    'change-log': { ...record, kind: 'change-log' },
    rights: { ...record, kind: 'rights' },
  };
  return recordKinds.map((kind) => byKind[kind]);
};

const planned = (
  kind: RecordKind,
  endedOn: LocalDate | null,
  blocks: readonly KeepReason[],
  rules: Rules,
  today: LocalDate,
  held: Fate,
): PlannedKind => {
  const until = endedOn === null ? null : keptUntil(endedOn, rules[kind]);
  const reasons = [...blocks, ...(until !== null && until >= today ? ['retention' as const] : [])];
  return reasons.length === 0 ? { kind, fate: 'erase', until: null, reasons } : { kind, fate: held, until, reasons };
};

const latest = (kinds: readonly PlannedKind[]): LocalDate | null =>
  kinds.reduce<LocalDate | null>((last, { until }) => (until !== null && (last === null || until > last) ? until : last), null);

/** Of what was approved and what the files allow now, the one that takes less away. */
export const mildest = (now: PlannedKind, approved: PlannedKind | undefined): PlannedKind => {
  const order: readonly Fate[] = ['keep', 'restrict', 'erase'];
  return approved && order.indexOf(approved.fate) < order.indexOf(now.fate) ? approved : now;
};

/** Nothing would be left of the person. */
export const isComplete = (kinds: readonly PlannedKind[]): boolean =>
  kinds.some(({ kind, fate }) => kind === 'client-record' && fate === 'erase');

/** A proposal by the run of time waits for its notice; one that a person asked for does not. */
export const executableFrom = (cause: ErasureCause, today: LocalDate): LocalDate =>
  cause === 'retention' ? addDays(today, noticeDays) : today;

/**
 * Approved by a second pair of eyes, not before its day. Throws Problems `privacy.erasure-decided` (conflict),
 * `privacy.same-hands`, `privacy.not-yet-executable` (rule).
 */
export const approve = (erasure: Erasure, by: UserId, now: string, today: LocalDate) => {
  if (erasure.state !== 'proposed') throw erasureDecided();
  if (erasure.proposedBy === by) throw sameHands();
  if (erasure.executableFrom > today) throw notYetExecutable(erasure.executableFrom);
  return { state: 'approved' as const, decidedBy: by, decidedAt: now };
};

/** Called off, with a reason. Throws Problem `privacy.erasure-decided` (conflict). */
export const reject = (erasure: Erasure, reason: string, by: UserId, now: string) => {
  if (erasure.state !== 'proposed') throw erasureDecided();
  return { state: 'rejected' as const, decidedBy: by, decidedAt: now, decisionReason: reason };
};
