import type { AfbgRuleId } from './afbg/index.js';
import type { BildungsscheckRuleId } from './bildungsscheck/index.js';
import type { KostenpruefungRuleId } from './kostenpruefung/index.js';
import type { KurzarbeitRuleId } from './kurzarbeit/index.js';
import type { LohnpauschaleRuleId } from './lohnpauschale/index.js';
import type { S812RuleId, S81RuleId, S87aRuleId } from './s81/index.js';
import type { TeilhabeRuleId } from './sgb2/index.js';
import type { TransferkurzarbeitRuleId, TransfermassnahmeRuleId } from './transfer/index.js';
import type { FahrkostenRuleId, KinderbetreuungRuleId, UnterbringungRuleId } from './weiterbildungskosten/index.js';

/** The rules of all smaller instruments. */
export type SmallRuleId =
  | AfbgRuleId
  | BildungsscheckRuleId
  | FahrkostenRuleId
  | KinderbetreuungRuleId
  | KostenpruefungRuleId
  | KurzarbeitRuleId
  | LohnpauschaleRuleId
  | S81RuleId
  | S812RuleId
  | S87aRuleId
  | TeilhabeRuleId
  | TransferkurzarbeitRuleId
  | TransfermassnahmeRuleId
  | UnterbringungRuleId;

// An object, because the compiler then misses no rule of an instrument.
const all: Readonly<Record<SmallRuleId, true>> = {
  'S81.E01': true,
  'S81.E02': true,
  'S81.E03': true,
  'S81.E04': true,
  'S81.E05': true,
  'S81.C00': true,
  'S81.3.E01': true,
  'S81.3.E02': true,
  'S81.3.E03': true,
  'S81.3.C00': true,
  'S81.3a.E01': true,
  'S81.3a.C00': true,
  'S81.2.E01': true,
  'S81.2.E02': true,
  'S81.2.E03': true,
  'S81.2.E04': true,
  'S81.2.E05': true,
  'S81.2.E06': true,
  'S81.2.E07': true,
  'S81.2.E08': true,
  'S81.2.C00': true,
  'S82.E10': true,
  'S87A.E01': true,
  'S87A.A1': true,
  'S87A.A2': true,
  'S87A.A3': true,
  'S87A.A4': true,
  'S85.C01': true,
  'S85.C02': true,
  'S85.C03': true,
  'S86.E01': true,
  'S86.C01': true,
  'S87.E01': true,
  'BS2.E01': true,
  'BS2.E02': true,
  'BS2.E03': true,
  'BS2.E04': true,
  'BS2.E05': true,
  'BS2.E06': true,
  'BS2.C01': true,
  'BS2.C02': true,
  'S111A.C01': true,
  'S111A.C02': true,
  'S111A.C03': true,
  'S110.C01': true,
  'S110.C02': true,
  'S106A.E01': true,
  'S106A.E02': true,
  'S106A.C01': true,
  'SGB2.16I.E01': true,
  'SGB2.16I.C01': true,
  'S179.C01': true,
  'LUMP.C01': true,
  'AFBG.V01': true,
};

/** Closed list of the rules of the smaller instruments, which label files are complete by. */
export const smallRuleIds = Object.keys(all) as readonly SmallRuleId[];
