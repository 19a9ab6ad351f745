import { Problem, type Brand, type Permission, type TenantId, type UserId } from '@app/kernel';
import type { ViewedList } from '@app/platform';

export type ListExportId = Brand<string, 'ListExportId'>;

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a list leaves the house for; stands in the access log (Art. 5(2) DSGVO). */
export const exportPurposes = ['own-work', 'team-meeting', 'review', 'mailing'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

export const exportStates = ['waiting', 'ready', 'failed', 'expired'] as const;
export type ExportState = (typeof exportStates)[number];

/** Why there is no file: the list changed at each try, it is too long, whoever asked works here no more, or may not read the list any more. */
export const exportFailures = ['changed-meanwhile', 'too-many', 'nobody', 'not-allowed'] as const;
export type ExportFailure = (typeof exportFailures)[number];

/** What whoever takes a list out has to be allowed, from the order to the download. */
export const listPermission = {
  cases: 'case.read',
  clients: 'client.read',
  companies: 'company.read',
} as const satisfies Record<ViewedList, Permission>;

/** At most so many rows leave at once. */
export const exportLimit = 50_000;

/** Days a file can be fetched. */
export const daysToFetch = 7;

/** Exactly one view: what is chosen (with ids in the place of `me`), columns in their order, sort. */
export type ExportedLook = {
  readonly list: ViewedList;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly columns: readonly string[];
  readonly sort: string;
};

export type ListExport = ExportedLook & {
  readonly id: ListExportId;
  readonly tenantId: TenantId;
  readonly createdBy: UserId;
  readonly format: ExportFormat;
  readonly purpose: ExportPurpose;
  readonly state: ExportState;
  readonly failure: ExportFailure | null;
  /** Rows the list counted, and rows in the file; of a file that is ready the two are equal. */
  readonly rowsCounted: number | null;
  readonly rowsWritten: number | null;
  readonly sha256: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly expiresAt: string | null;
};

/** Throws Problem `exports.not-ready` (conflict) unless there is a file that can be fetched. */
export const checkReady = ({ state }: Pick<ListExport, 'state'>): void => {
  if (state !== 'ready') throw new Problem('conflict', 'exports.not-ready');
};

/** `faelle-2026-11-30.csv`: what it is and of which day, nothing of its content. */
export const fileNameOf = ({ list, format, createdAt }: Pick<ListExport, 'list' | 'format' | 'createdAt'>): string =>
  `${{ cases: 'faelle', clients: 'personen', companies: 'unternehmen' }[list]}-${createdAt.slice(0, 10)}.${format}`;
