import type { FastifyRequest } from 'fastify';
import type { AccessNote, Actor } from '@app/kernel';
import type { KnownSession } from '@app/identity';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A request after the guards: who asks, in which language, and with which token. */
export type Request = FastifyRequest & {
  actor?: Actor;
  note?: AccessNote;
  language?: Language;
  sessionToken?: string;
  session?: KnownSession;
};

/** The user's own setting decides, then Accept-Language, then German. */
export const languageOf = (request: Request): Language =>
  request.language ?? (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'de');
