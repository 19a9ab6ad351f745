import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Problem } from '@app/kernel';
import { Config } from '@app/platform';
import { problemBody } from './http/problem.filter.js';
import type { Request } from './http/request.js';
import { serveOpenApi } from './openapi.js';
import { Metrics } from './operations/metrics.js';

/** The HTTP adapter: request ids of our own, logs without addresses. */
export const createAdapter = (log: Logger): FastifyAdapter =>
  new FastifyAdapter({
    loggerInstance: log as never,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().replaceAll('-', ''),
    requestIdHeader: false,
    bodyLimit: 1_048_576,
    trustProxy: 'loopback',
    // Addresses that cannot even be decoded never reach a handler or its filter.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const body = problemBody(new Problem('not-found', 'http.not-found'), request as unknown as Request);
      void reply.status(body.status).type('application/problem+json').send(body);
    },
  });

/** Everything around the handlers: security headers, cookies, compression, request log, web files, API documents. */
export const configure = async (app: NestFastifyApplication): Promise<void> => {
  const { settings } = app.get(Config);
  await app.register(fastifyHelmet, securityHeaders);
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { global: true, threshold: 1_024, encodings: ['br', 'gzip'] });
  allowDocsTheirStyles(app);
  logRequests(app);
  await serveWeb(app, path.resolve(settings.WEB_ROOT));
  serveOpenApi(app);
};

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' as const },
  xFrameOptions: { action: 'deny' as const },
};

// The page that shows the API brings style elements of its own; no other page may.
const allowDocsTheirStyles = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (!request.url.startsWith('/api/docs')) return;
      const policy = String(reply.getHeader('content-security-policy'));
      reply.header('content-security-policy', policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    });
};

// Route patterns and ids only: addresses and query strings may tell what somebody looked for.
const logRequests = (app: NestFastifyApplication): void => {
  const metrics = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      const facts = { method: request.method, route, status: reply.statusCode };
      metrics.observe({ ...facts, seconds: reply.elapsedTime / 1_000 });
      const { actor } = request as unknown as Request;
      request.log.info({ ...facts, ms: Math.round(reply.elapsedTime), actorId: actor?.userId ?? undefined }, 'request');
      done();
    });
};

const serveWeb = async (app: NestFastifyApplication, root: string): Promise<void> => {
  if (!existsSync(path.join(root, 'index.html'))) return;
  const server = app.getHttpAdapter().getInstance();
  // Looked up at each request, not listed at the start: a rebuilt web is served without a restart.
  await app.register(fastifyStatic, {
    root: path.join(root, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '1y',
  });
  // The two applications know their own addresses and say when there is none; machines get a problem, not a page.
  const page = (file: string) => (request: FastifyRequest, reply: FastifyReply) =>
    forMachines.test(request.url)
      ? reply.callNotFound()
      : reply.sendFile(file, root, { cacheControl: false, immutable: false }).header('Cache-Control', 'no-cache');
  for (const address of ['/portal', '/portal/*']) server.get(address, page('portal.html'));
  server.get('/*', page('index.html'));
};

const forMachines = /^\/(api|assets|demo\/outbox|portal\/(v1|openapi\.json))(\/|$|\?)/;
