/** One wrong field: JSON pointer into the request body and a sentence in the user's language. */
export type FieldError = { readonly pointer: string; readonly code: string; readonly message: string };

/** An answer that is not a success (RFC 9457), or no answer at all (`status` 0, code `network`). */
export class ProblemError extends Error {
  readonly status: number;
  /** `context.what-is-wrong`, taken from `type`; `network` without an answer; `unknown` for a foreign answer. */
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  /** Reference number the person can name to support. */
  readonly traceId: string | undefined;
  /** Codes and numbers beside the text. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Seconds after which a new try makes sense (429, 503). */
  readonly retryAfter: number | undefined;

  constructor(fields: {
    status: number;
    code: string;
    title?: string;
    detail?: string;
    errors?: readonly FieldError[];
    traceId?: string;
    retryAfter?: number;
    params?: Readonly<Record<string, unknown>>;
  }) {
    super(fields.title ?? fields.code);
    this.name = 'ProblemError';
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title ?? '';
    this.detail = fields.detail;
    this.errors = fields.errors ?? [];
    this.traceId = fields.traceId;
    this.retryAfter = fields.retryAfter;
    this.params = fields.params ?? {};
  }
}

/** Reads the body of an unsuccessful answer; whatever a proxy sends instead of a problem becomes code `unknown`. */
export const problemOf = async (response: Response): Promise<ProblemError> => {
  const body = record(await response.json().catch(() => undefined));
  const type = text(body['type']);
  return new ProblemError({
    status: response.status,
    code: type?.startsWith('urn:problem:') ? type.slice('urn:problem:'.length) : 'unknown',
    errors: Array.isArray(body['errors']) ? body['errors'].map(fieldError).filter((error) => error !== undefined) : [],
    params: record(body['params']),
    ...present('title', text(body['title'])),
    ...present('detail', text(body['detail'])),
    ...present('traceId', text(body['traceId'])),
    ...present('retryAfter', seconds(response.headers.get('retry-after'))),
  });
};

/** Any thrown value as ProblemError; a failed fetch becomes code `network`. */
export const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError ? error : new ProblemError({ status: 0, code: error instanceof TypeError ? 'network' : 'unknown' });

/** The sentence for one field (`/heldOn`), or undefined. */
export const fieldMessage = (error: unknown, pointer: string): string | undefined =>
  error instanceof ProblemError ? error.errors.find((field) => field.pointer === pointer)?.message : undefined;

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const present = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });

const seconds = (header: string | null): number | undefined => (header !== null && /^\d+$/.test(header) ? Number(header) : undefined);

const fieldError = (value: unknown): FieldError | undefined => {
  const { pointer, code, message } = record(value);
  return typeof pointer === 'string' ? { pointer, code: text(code) ?? 'invalid', message: text(message) ?? '' } : undefined;
};
