import createClient, { type Client } from 'openapi-fetch';
import { currentLanguage } from '../i18n/language-state.js';
import { sendSettled } from './interruption.js';
import { asProblem, problemOf, ProblemError } from './problem.js';

/** What a read brings: the body and the version of the row (`ETag`), to be sent back with a change. */
export type Versioned<Body> = { readonly body: Body; readonly etag: string | undefined };

type Answer<Body> = { readonly data?: Body; readonly response: Response };

/**
 * A client typed by a generated `paths`. Every unsuccessful answer rejects with ProblemError; every change carries an
 * `Idempotency-Key` (give your own to make a repeated attempt the same attempt); what fails because the session has ended waits for the
 * sign-in over the page and is sent again.
 */
export const createApi = <Paths extends object>(): Client<Paths> => {
  const client = createClient<Paths>({ baseUrl: '', credentials: 'same-origin', fetch: sendSettled });
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('Accept-Language', currentLanguage());
      if (!['GET', 'HEAD'].includes(request.method) && !request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', newKey());
      }
      return request;
    },
    onResponse: async ({ response }) => {
      if (response.ok) return;
      throw await problemOf(response);
    },
    onError: ({ error }) => asProblem(error),
  });
  return client;
};

/** The body of a successful answer. */
export const bodyOf = async <Body>(answer: Promise<Answer<Body>>): Promise<Body> => (await versionedOf(answer)).body;

/** The body of a successful answer with its version. */
export const versionedOf = async <Body>(answer: Promise<Answer<Body>>): Promise<Versioned<Body>> => {
  const { data, response } = await answer;
  if (data === undefined) throw new ProblemError({ status: response.status, code: 'unknown' });
  return { body: data, etag: response.headers.get('etag') ?? undefined };
};

/** Waits for a successful answer without a body (204). */
export const done = async (answer: Promise<{ readonly response: Response }>): Promise<void> => {
  await answer;
};

/** The header that lets a change pass only when the row still has this version. */
export const ifMatch = (etag: string | undefined): { 'If-Match': string } => ({ 'If-Match': etag ?? '' });

/** A key for one attempt at a change; the same key repeats the attempt without doing it twice. */
export const newKey = (): string => crypto.randomUUID();

/** The header of what a page asks by itself: it does not keep anybody signed in. */
export const background = { 'X-Background': '1' } as const;
