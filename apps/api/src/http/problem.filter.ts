import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '@app/audit';
import { Problem, type ProblemKind } from '@app/kernel';
import { allProblemTexts } from './all-problem-texts.js';
import { databaseProblem } from './database-problem.js';
import { languageOf, type Request } from './request.js';

const statusOf: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  rule: 422,
  'precondition-missing': 428,
  'too-many': 429,
  unavailable: 503,
};

/**
 * Turns whatever was thrown into `application/problem+json` (RFC 9457); what nobody foresaw is logged and says only its trace id. A
 * refusal of somebody who is signed in is in the access log before it is answered.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly access: AccessLog) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const fromDatabase = databaseProblem(error);
    const problem = fromDatabase?.problem ?? asProblem(error);
    // The message of PostgreSQL quotes the value, which may be a name: the log gets its code only.
    if (fromDatabase && fromDatabase.problem.kind !== 'conflict')
      request.log.error({ sqlState: fromDatabase.sqlState }, 'refused by the database');
    if (problem.code === 'http.unexpected') request.log.error({ err: error }, 'unexpected error');
    await this.noteRefusal(problem, request);
    const retryAfter = problem.params['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('Retry-After', String(retryAfter));
    const body = problemBody(problem, request);
    void reply.status(body.status).type('application/problem+json').send(body);
  }

  // «Not there» is a refusal where somebody asked for something by its id: it may be there for others.
  private async noteRefusal({ kind, code }: Problem, { note, log }: Request): Promise<void> {
    const refused = kind === 'forbidden' || (kind === 'not-found' && note?.row.subjectId);
    if (!note || !refused) return;
    try {
      await this.access.refuse(note, code);
    } catch (error) {
      log.error({ err: error }, 'refusal not logged');
    }
  }
}

/** The body of a problem in the request's language. */
export const problemBody = (problem: Problem, request: Request) => {
  const language = languageOf(request);
  const params = { ...problem.params, traceId: request.id };
  const text = allProblemTexts.find(problem.code, language, params);
  return {
    type: `urn:problem:${problem.code}`,
    status: problem.code === 'http.unexpected' ? 500 : statusOf[problem.kind],
    title: text?.title ?? problem.code,
    detail: text?.detail ?? '',
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(({ pointer, code, params: fieldParams = {} }) => ({
        pointer,
        code,
        message: allProblemTexts.find(`field:${code}`, language, fieldParams)?.title ?? code,
      })),
    }),
    ...publicParams(problem),
    traceId: request.id,
  };
};

// Reasons a screen wants to list beside the text, e.g. from/to of a refused transition; codes and numbers only.
const publicParams = ({ params }: Problem) => {
  const shown = Object.entries(params).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return shown.length > 0 ? { params: Object.fromEntries(shown) } : {};
};

const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  if (status === 404) return new Problem('not-found', 'http.not-found');
  if (status === 413) return new Problem('invalid', 'http.too-large');
  if (status === 400 || status === 415) return new Problem('invalid', 'http.malformed');
  if (status === 401) return new Problem('unauthenticated', 'identity.not-signed-in');
  return new Problem('unavailable', 'http.unexpected');
};

const fastifyStatus = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
