import type { FastifyRequest } from 'fastify';
import type { Actor } from '@app/kernel';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A request after the guards: who asks, in which language, and with which token. */
export type Request = FastifyRequest & { actor?: Actor; language?: Language; sessionToken?: string };

/** The user's own setting decides, then Accept-Language, then German. */
export const languageOf = (request: Request): Language =>
  request.language ?? (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'de');
