import type { TenantId } from './ids.js';

/** One row of the access log: who looked at what. Ids, codes and counts; never what a person typed or read. */
export type AccessRow = {
  readonly tenantId: TenantId | null;
  /** Instant of the request, ISO 8601. */
  readonly at: string;
  readonly actorKind: 'staff' | 'portal' | 'system' | 'anonymous';
  readonly actorId: string | null;
  /** Roles at that time. */
  readonly roles: readonly string[];
  /** A name of the closed list in libs/audit. */
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly allowed: boolean;
  /** The ground somebody gave (break-glass, take-over), or the code of a refusal. */
  readonly reason: string | null;
  /** Of a disclosure: what for, and by which law. */
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  /** Keyed hash of the address the request came from. */
  readonly addressHash: string | null;
  readonly correlationId: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
};

/** What a handler may add to the row of its request. */
export type AccessFacts = Partial<Pick<AccessRow, 'subjectKind' | 'subjectId' | 'reason' | 'purpose' | 'legalBasis' | 'details'>>;

/**
 * The row one request owes the access log. It travels with the scope, so that the statement which reads writes it along; whoever writes
 * it takes it first, so that it is written once.
 */
export class AccessNote {
  private taken = false;

  constructor(private current: AccessRow) {}

  /** The row as it stands. */
  get row(): AccessRow {
    return this.current;
  }

  /** Adds facts; details are merged. */
  tell({ details, ...facts }: AccessFacts): void {
    this.current = { ...this.current, ...facts, details: { ...this.current.details, ...details } };
  }

  /** The row for whoever writes it now; undefined when somebody has or does. */
  take(): AccessRow | undefined {
    if (this.taken) return undefined;
    this.taken = true;
    return this.current;
  }

  /** It was not written after all. */
  giveBack(): void {
    this.taken = false;
  }
}
