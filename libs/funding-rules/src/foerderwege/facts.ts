import type { Cents, LocalDate } from '@app/kernel';

export const beschaeftigungen = ['beschaeftigt', 'von-arbeitslosigkeit-bedroht', 'arbeitslos'] as const;
export type Beschaeftigung = (typeof beschaeftigungen)[number];

/** What somebody has learnt: usable, no longer usable (§ 81(2) S. 1 Nr. 1), none, or abroad and not recognised here. */
export const abschluesse = ['verwertbar', 'nicht-mehr-verwertbar', 'keiner', 'im-ausland'] as const;
export type Abschluss = (typeof abschluesse)[number];

/** Where the training leads: further training, a first qualification made up for, a goal of the AFBG, an apprenticeship. */
export const weiterbildungsziele = ['weiterbildung', 'berufsabschluss', 'aufstieg', 'erstausbildung'] as const;
export type Weiterbildungsziel = (typeof weiterbildungsziele)[number];

/** What the search for the right instrument asks; an absent fact is unknown, null is known to be none. */
export type FoerderwegFacts = {
  readonly beschaeftigung?: Beschaeftigung;
  /** Entitled to benefits of SGB II: the Jobcenter sees the need, the Agentur decides (since 2025-01-01). */
  readonly leistungsberechtigtSgb2?: boolean;
  readonly abschluss?: Abschluss;
  readonly berufsabschlussAm?: LocalDate;
  /** Months of work so far, § 81(2) S. 2. */
  readonly berufstaetigkeitMonate?: number;
  readonly ziel?: Weiterbildungsziel;
  readonly applicationDate?: LocalDate;
  readonly participationStart?: LocalDate;
  readonly massnahmeMinutes?: number;
  readonly massnahmeZulassung?: boolean;
  readonly traegerZulassung?: boolean;
  readonly nurAnpassungsfortbildung?: boolean;
  readonly arbeitgeberVerpflichtet?: boolean;
  readonly letzteTeilnahmeAm?: LocalDate | null;
  /** § 82a(2): heads of the Betrieb, and how many of them structural change concerns. */
  readonly arbeitnehmerImBetrieb?: number;
  readonly betroffeneArbeitnehmer?: number;
  readonly qualifizierungsgeldVereinbarung?: boolean;
  readonly schriftlicheErklaerung?: boolean;
  /** § 82a(2) S. 1 Nr. 2. */
  readonly arbeitgeberFinanziert?: boolean;
  readonly hauptwohnsitzNrw?: boolean;
  readonly zuVersteuerndesEinkommen?: Cents;
  readonly zusammenveranlagung?: boolean;
  readonly bildungsscheckImKalenderjahr?: boolean;
};

export type FoerderwegFactName = keyof FoerderwegFacts;
