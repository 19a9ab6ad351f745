import { randomBytes } from 'node:crypto';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Stands in the built pages where each answer puts a nonce of its own (`html.cspNonce` of apps/web/vite.config.ts). */
export const noncePlaceholder = '__CSP_NONCE__';

/** A number used once, for one answer. */
export const newNonce = (): string => randomBytes(16).toString('base64');

const twoYears = 63_072_000;

/** For everything that is no page: nothing may be loaded, framed or sent from it. */
export const answerPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * For our two pages: only scripts with this answer's nonce, and what those load; styles and everything else from here only; no text can
 * become script (Trusted Types).
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

// The page that shows the API is the library's own: scripts as files, style elements of its own. No other page may.
const docsPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const permissionsPolicy = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * What @fastify/helmet sets on every answer. HSTS only where people come by https (`PUBLIC_URL`): over http browsers ignore it, and behind
 * a proxy on localhost it would lock other programs of this machine out.
 */
export const helmetOptions = (publicUrl: string): FastifyHelmetOptions => ({
  contentSecurityPolicy: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: twoYears, includeSubDomains: true } : false,
});

const answersOfMachines = /^\/(api|portal\/v1|demo\/outbox|files)(\/|$|\?)/;

/** Policies of every answer; a page replaces the content security policy by its own. Answers of the API are never stored anywhere. */
export const setPolicies = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('Content-Security-Policy', request.url.startsWith('/api/docs') ? docsPolicy : answerPolicy);
    reply.header('Permissions-Policy', permissionsPolicy);
    if (answersOfMachines.test(request.url)) reply.header('Cache-Control', 'no-store');
    done();
  });
};
