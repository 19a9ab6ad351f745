import type { Cents, LocalDate } from '@app/kernel';
import type { Assessment, Facts } from '@app/funding-rules';
import type { PdfBlock } from '@app/platform';
import type { Application } from '../application/application.js';
import { centsOf, computedCents, type StoredAssessment } from '../assessment/assessment.js';
import type { Benefit } from '../benefit/benefit.js';
import type { Participation } from '../participation/participation.js';

/** Everything a letter may be made of; each letter takes what its addressee may see. */
export type LetterSources = {
  readonly application: Application;
  readonly benefits: readonly Benefit[];
  readonly participations: readonly Participation[];
  /** The newest calculation of each participation. */
  readonly assessments: readonly StoredAssessment[];
  readonly traeger: string;
  readonly office: string;
  /** Where an objection goes to: `Straße 1, 44789 Bochum` (§ 36 SGB X asks for the seat). */
  readonly officeAddress: string;
  /** Who answers questions. */
  readonly contact: string;
  readonly company: { readonly name: string; readonly town: string; readonly betriebsnummer: string };
  readonly course: { readonly title: string; readonly providerName: string };
  /** The person it is for; null = for the company. */
  readonly person: { readonly displayName: string; readonly largePrint: boolean; readonly participation: Participation } | null;
  readonly reason: string | null;
  readonly on: LocalDate;
  /** Instant it is written. */
  readonly createdAt: string;
};

/** Stands on everything before the decision (domain.md, preface). */
export const noPromise = 'Keine Förderzusage; die Entscheidung trifft die Agentur für Arbeit.';

/** Blocks of a letter in short. */
export const heading = (level: 1 | 2 | 3, text: string): PdfBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): PdfBlock => ({ kind: 'list', items });
export const facts = (...rows: readonly (readonly [string, string])[]): PdfBlock => ({ kind: 'facts', rows });

/** `1.080,00 €` from cents. */
export const euro = (cents: Cents): string => `${(cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })} €`;
export const euroOr = (cents: Cents | null | undefined, otherwise = 'noch nicht bekannt'): string =>
  cents === null || cents === undefined ? otherwise : euro(cents);

/** `01.02.2027`. */
export const day = (date: LocalDate): string => date.split('-').toReversed().join('.');

/** Hours from minutes: `400 Stunden`, `37,5 Stunden`. */
export const hours = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined
    ? 'noch nicht bekannt'
    : minutes === 60
      ? '1 Stunde'
      : `${(minutes / 60).toLocaleString('de-DE', { maximumFractionDigits: 2 })} Stunden`;

/** `50 %` from basis points. */
export const percent = (basisPoints: number): string => `${(basisPoints / 100).toLocaleString('de-DE', { maximumFractionDigits: 2 })} %`;

export const yesNo = (value: boolean | undefined): string => (value === undefined ? 'noch nicht bekannt' : value ? 'ja' : 'nein');

/** Which of several; a letter to the company names nobody. */
export const personTitle = (index: number, of: number): string => (of === 1 ? 'Teilnehmende Person' : `Person ${index + 1} von ${of}`);

/** The newest calculation of a participation; undefined when there is none, or an erasure took its facts. */
export const assessmentOf = (
  { assessments }: Pick<LetterSources, 'assessments'>,
  { id }: Participation,
): { readonly facts: Facts; readonly result: Assessment } | undefined =>
  assessments.find(({ participationId, facts: stored }) => participationId === id && Object.keys(stored).length > 0);

/** Whether what was granted is what was calculated for all who take part; an amendment may have lowered it since (§ 48 SGB X). */
export const isAsCalculated = (sources: LetterSources, { kind, grantedCents }: Benefit): boolean => {
  const results = sources.participations.flatMap((participation) => assessmentOf(sources, participation)?.result ?? []);
  return grantedCents !== null && results.length === sources.participations.length && computedCents(kind, results) === grantedCents;
};

/**
 * What one person gets of a granted benefit, in cents: all of it where nobody else takes part, else her share as long as all was granted as
 * calculated; 0 where she is excluded. Null where nobody has said how much of it is whose.
 */
export const shareOf = (sources: LetterSources, benefit: Benefit, participation: Participation): Cents | null => {
  if (sources.participations.length === 1) return benefit.grantedCents;
  const result = assessmentOf(sources, participation)?.result;
  return result && benefit.state === 'BEWILLIGT' && isAsCalculated(sources, benefit) ? centsOf(benefit.kind, result) : null;
};

/** Rule set and engine as the reader finds them again. */
export const calculatedWith = ({ ruleSet, engineVersion, parametersValidFrom }: Assessment): string =>
  `Regelstand ${ruleSet} (gültig ab ${day(parametersValidFrom)}), Rechenwerk ${engineVersion}`;

/** Staff weighted by hours (§ 82(6) S. 3), to the quarter. */
export const weightedStaff = ({ betriebsgroesse }: Assessment): string =>
  betriebsgroesse ? (betriebsgroesse.quarters / 4).toLocaleString('de-DE', { maximumFractionDigits: 2 }) : 'noch nicht bekannt';
