import type { EstablishmentId, LocalDate, UserId } from '@app/kernel';

/** Chambers a Betrieb is a member of (§ 2 IHKG, § 90 HwO); mixed ones belong to both. */
export const chambers = ['ihk', 'hwk', 'ihk-and-hwk', 'no-chamber'] as const;
export type Chamber = (typeof chambers)[number];

/** Betrieb: an entry of the company directory that all Träger share. `ags` is its municipality. */
export type Establishment = {
  readonly id: EstablishmentId;
  readonly companyId: string;
  readonly betriebsnummer: string;
  readonly name: string;
  readonly street: string;
  readonly plz: string;
  readonly town: string;
  readonly ags: string;
  readonly wzCode: string | null;
  readonly wzVersion: 2008 | 2025 | null;
  readonly chamber: Chamber | null;
  readonly version: number;
};

/** The Betrieb with its Unternehmen and, if it belongs to one, its Konzern. */
export type DirectoryEntry = {
  readonly establishment: Establishment;
  readonly company: { readonly id: string; readonly name: string };
  readonly group: { readonly id: string; readonly name: string } | null;
};

/** What lists of other contexts show of a Betrieb. */
export type CompanySummary = {
  readonly id: EstablishmentId;
  readonly name: string;
  readonly town: string;
  readonly betriebsnummer: string;
  readonly ags: string;
};

/** When and by whom a row was changed last (`changed`), or recorded. */
export type LastChange = { readonly changedAt: string; readonly changedBy: UserId | null; readonly changed: boolean };

/** Somebody to talk to, as the page lists them. */
export type ContactRow = {
  readonly id: string;
  readonly displayName: string;
  readonly role: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly main: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly version: number;
} & LastChange;

/** An agreement as lists show it. */
export type AgreementRow = LastChange & {
  readonly document: string | null;
  readonly scope: string | null;
  readonly coversTraining: boolean;
  readonly version: number;
  readonly id: string;
  readonly kind: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};
