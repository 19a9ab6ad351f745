import type { Cents, LocalDate } from '@app/kernel';

/** Why a file is no open-Qcat catalogue; `detail` beside it is the XML parser's own (English) sentence, if it has one. */
export const refusalReasons = [
  'not-xml',
  'malformed',
  'truncated',
  'doctype',
  'encoding',
  'other-root',
  'unknown-version',
  'header-missing',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** INSTRUCTION_FORM 1xx, 2xx, 3xx, 4xx. */
export const courseForms = ['presence', 'digital', 'blended', 'distance'] as const;

export type CourseForm = (typeof courseForms)[number];

/** INSTRUCTION_TIME 1, 2, 3. */
export const timeModels = ['full-time', 'part-time', 'both'] as const;

export type TimeModel = (typeof timeModels)[number];

/** COURSE_TYPE 1 Bildung, 2 Studium, 3 AVGS, 4 Sprache, 5 Weiterbildung. */
export const courseKinds = ['education', 'study', 'avgs', 'language', 'further-training'] as const;

export type CourseKind = (typeof courseKinds)[number];

/** A value the format does not allow: it is left out, the rest of the entry stands. */
export type OpenQcatIssue = { readonly line: number; readonly element: string; readonly value: string };

/** Certification by a fachkundige Stelle (§ 178 SGB III); `status` is the format's own number 0–7. */
export type OpenQcatCertificate = {
  readonly status: number | null;
  readonly certifier: string | null;
  readonly number: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
};

/** A provider; `key` (`type:value` of its first id) names it across files, `refs` are all its ids in that form. */
export type OpenQcatProvider = {
  readonly key: string;
  readonly refs: readonly string[];
  readonly name: string;
  readonly street: string | null;
  readonly plz: string | null;
  readonly town: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly betriebsnummer: string | null;
  readonly traegernummer: string | null;
  readonly certificate: OpenQcatCertificate;
};

/** What an offer and a date have in common; the format repeats it in every SERVICE. */
export type OpenQcatService = {
  readonly line: number;
  readonly productId: string;
  /** The offer's PRODUCT_ID; an offer names itself. */
  readonly courseId: string;
  readonly providerRef: string | null;
  readonly kind: CourseKind;
  readonly title: string;
  readonly description: string | null;
  readonly measureNumber: string | null;
  readonly certificate: OpenQcatCertificate;
  readonly degreeType: number | null;
  readonly degreeTitle: string | null;
  readonly formCode: number | null;
  readonly form: CourseForm | null;
  readonly timeModel: TimeModel | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly dateRemarks: string | null;
  readonly registrationUntil: LocalDate | null;
  readonly plz: string | null;
  readonly town: string | null;
  readonly seats: number | null;
  readonly price: Cents | null;
  readonly priceRemarks: string | null;
  /** Unterrichtseinheiten of 45 minutes. The format has no field for them: they are read from remarks, title or text. */
  readonly teachingUnits: number | null;
  readonly teachingUnitsOrigin: 'derived' | null;
  readonly issues: readonly OpenQcatIssue[];
};

export type OpenQcatHeader = {
  readonly kind: 'header';
  readonly catalogId: string | null;
  readonly catalogName: string | null;
  readonly providers: readonly OpenQcatProvider[];
  readonly issues: readonly OpenQcatIssue[];
};

/** In the order of the file: the header first, then offers, dates of offers, and requests to delete, in any mixture. */
export type OpenQcatItem =
  | OpenQcatHeader
  | { readonly kind: 'offer'; readonly service: OpenQcatService }
  | { readonly kind: 'date'; readonly service: OpenQcatService }
  | { readonly kind: 'deletion'; readonly line: number; readonly productId: string };
