import { cents, percent, type BasisPoints, type Cents } from '@app/kernel';
import { halfUp, product } from '../rational.js';
import type { QualifizierungsgeldParameters } from './parameters.js';

/**
 * What one job brings in a calendar month of the training, § 82c(1). An absent field is unknown. `selbstaendig` includes helping
 * family members (S. 2).
 */
export type Nebeneinkommen = {
  readonly art: 'beschaeftigung' | 'selbstaendig';
  /** § 82c(1) S. 3: already done in the Referenzzeitraum; then it does not count and nothing else need be known. */
  readonly imReferenzzeitraum?: boolean;
  /** Gross pay, or Betriebseinnahmen. */
  readonly einnahmen?: Cents;
  readonly steuern?: Cents;
  readonly sozialversicherungsbeitraege?: Cents;
  /** Of an employment only. */
  readonly werbungskosten?: Cents;
  /** Of the self-employed only: proven ones, they count where they exceed the flat rate; null = none proven. */
  readonly betriebsausgaben?: Cents | null;
};

/** One calendar month with Qualifizierungsgeld and what else the person gets in it. */
export type AnrechnungFacts = {
  /** Qualifizierungsgeld of the month before anything is set off. */
  readonly qualifizierungsgeld?: Cents;
  /** Empty = no other job. */
  readonly nebeneinkommen?: readonly Nebeneinkommen[];
  /** § 82c(2): what the employer pays on top because of the training; null = nothing. */
  readonly aufstockung?: Cents | null;
  /** § 82b(1) S. 2, (6): gross pay of the Referenzzeitraum; needed with a top-up only. */
  readonly sollEntgelt?: Cents;
};
export type AnrechnungFactName = keyof AnrechnungFacts | keyof Nebeneinkommen;

export const anrechnungLineCodes = [
  'einnahmen',
  'steuern',
  'sozialversicherungsbeitraege',
  'werbungskosten',
  'betriebsausgaben',
  'nebeneinkommen-netto',
  'nebeneinkommen-im-referenzzeitraum',
  'nebeneinkommen-gesamt',
  'freibetrag',
  'anrechenbares-nebeneinkommen',
  'aufstockung',
  'qualifizierungsgeld-des-monats',
  'soll-entgelt',
  'aufstockung-ueber-soll-entgelt',
  'anrechnung',
  'qualifizierungsgeld-nach-anrechnung',
] as const;
export type AnrechnungLineCode = (typeof anrechnungLineCodes)[number];

/** One line as on paper; `=` states, `+` adds to and `-` takes from the line before; what falls below 0 ends at 0. */
export type AnrechnungLine = {
  readonly citation: string;
  readonly label: AnrechnungLineCode;
  readonly rate: BasisPoints | null;
  readonly cents: Cents;
  readonly sign: '=' | '+' | '-';
};

export type Anrechnung = {
  /** § 82c(1): of the jobs that count, after the allowance. */
  readonly ausNebeneinkommen: Cents;
  /** § 82c(2): what top-up and Qualifizierungsgeld have over the Soll-Entgelt. */
  readonly ausAufstockung: Cents;
  /** What is left of the Qualifizierungsgeld of the month, never below 0. */
  readonly verbleibt: Cents;
};

export type AnrechnungResult =
  | { readonly status: 'computed'; readonly value: Anrechnung; readonly lines: readonly AnrechnungLine[] }
  | { readonly status: 'missing'; readonly facts: readonly AnrechnungFactName[] };

const line = (
  absatz: string,
  sign: AnrechnungLine['sign'],
  label: AnrechnungLineCode,
  amount: number,
  rate: BasisPoints | null = null,
) => ({
  citation: `§ 82c Abs. ${absatz} SGB III`,
  label,
  rate,
  cents: cents(amount),
  sign,
});

/**
 * § 82c: what side income and top-up take from the Qualifizierungsgeld of one calendar month. The allowance is taken once a month
 * from all jobs together, a job that loses money lowers no other. Missing facts never throw, they are named.
 */
export const anrechnung = (
  facts: AnrechnungFacts,
  { nebeneinkommen: { freibetrag, betriebsausgaben } }: Pick<QualifizierungsgeldParameters, 'nebeneinkommen'>,
): AnrechnungResult => {
  const missing = missingFacts(facts);
  if (missing.length > 0) return { status: 'missing', facts: missing };
  const { qualifizierungsgeld: geld = cents(0), nebeneinkommen: jobs = [], sollEntgelt = cents(0) } = facts;
  const topUp = facts.aufstockung ?? cents(0);

  const perJob = jobs.map((job) => jobLines(job, betriebsausgaben));
  const earned = perJob.reduce((sum, { netto }) => sum + netto, 0);
  const ausNebeneinkommen = Math.max(0, earned - freibetrag);
  const ausAufstockung = topUp > 0 ? Math.max(0, topUp + geld - sollEntgelt) : 0;
  const verbleibt = Math.max(0, geld - ausNebeneinkommen - ausAufstockung);

  const lines: readonly AnrechnungLine[] = [
    ...perJob.flatMap((job) => job.lines),
    ...(jobs.length > 0
      ? [
          line('1 Satz 1', '=', 'nebeneinkommen-gesamt', earned),
          line('1 Satz 1', '-', 'freibetrag', freibetrag),
          line('1 Satz 1', '=', 'anrechenbares-nebeneinkommen', ausNebeneinkommen),
        ]
      : []),
    ...(topUp > 0
      ? [
          line('2', '=', 'aufstockung', topUp),
          line('2', '+', 'qualifizierungsgeld-des-monats', geld),
          line('2', '-', 'soll-entgelt', sollEntgelt),
          line('2', '=', 'aufstockung-ueber-soll-entgelt', ausAufstockung),
        ]
      : []),
    line('1', '=', 'qualifizierungsgeld-des-monats', geld),
    line('1 und 2', '-', 'anrechnung', ausNebeneinkommen + ausAufstockung),
    line('1 und 2', '=', 'qualifizierungsgeld-nach-anrechnung', verbleibt),
  ];
  return {
    status: 'computed',
    value: { ausNebeneinkommen: cents(ausNebeneinkommen), ausAufstockung: cents(ausAufstockung), verbleibt: cents(verbleibt) },
    lines,
  };
};

const missingFacts = (facts: AnrechnungFacts): readonly AnrechnungFactName[] => {
  const { nebeneinkommen, aufstockung, sollEntgelt } = facts;
  const own = (['qualifizierungsgeld', 'nebeneinkommen', 'aufstockung'] as const).filter((name) => facts[name] === undefined);
  const needsSoll = typeof aufstockung === 'number' && aufstockung > 0 && sollEntgelt === undefined;
  return [
    ...new Set<AnrechnungFactName>([
      ...own,
      ...(needsSoll ? (['sollEntgelt'] as const) : []),
      ...(nebeneinkommen ?? []).flatMap(missingOfJob),
    ]),
  ];
};

const missingOfJob = (job: Nebeneinkommen): readonly (keyof Nebeneinkommen)[] => {
  if (job.imReferenzzeitraum === true) return [];
  const costs = job.art === 'selbstaendig' ? 'betriebsausgaben' : 'werbungskosten';
  return (['imReferenzzeitraum', 'einnahmen', 'steuern', 'sozialversicherungsbeitraege', costs] as const).filter(
    (name) => job[name] === undefined,
  );
};

/** § 82c(1) S. 1–3 for one job whose facts are known. */
const jobLines = (job: Nebeneinkommen, flatRate: BasisPoints): { readonly netto: number; readonly lines: readonly AnrechnungLine[] } => {
  const { art, einnahmen = 0, steuern = 0, sozialversicherungsbeitraege = 0, werbungskosten = 0, betriebsausgaben } = job;
  if (job.imReferenzzeitraum === true) return { netto: 0, lines: [line('1 Satz 3', '=', 'nebeneinkommen-im-referenzzeitraum', 0)] };
  const flat = halfUp(product(einnahmen, flatRate), percent(100));
  const isFlat = (betriebsausgaben ?? 0) <= flat;
  const costs =
    art === 'selbstaendig'
      ? line('1 Satz 2', '-', 'betriebsausgaben', isFlat ? flat : (betriebsausgaben ?? 0), isFlat ? flatRate : null)
      : line('1 Satz 1', '-', 'werbungskosten', werbungskosten);
  const netto = Math.max(0, einnahmen - steuern - sozialversicherungsbeitraege - costs.cents);
  return {
    netto,
    lines: [
      line('1 Satz 1', '=', 'einnahmen', einnahmen),
      line('1 Satz 1', '-', 'steuern', steuern),
      line('1 Satz 1', '-', 'sozialversicherungsbeitraege', sozialversicherungsbeitraege),
      costs,
      line('1 Satz 1', '=', 'nebeneinkommen-netto', netto),
    ],
  };
};
