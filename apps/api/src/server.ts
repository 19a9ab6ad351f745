import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Problem } from '@app/kernel';
import { Config } from '@app/platform';
import { problemBody } from './http/problem.filter.js';
import type { Request } from './http/request.js';
import { answerPolicy, helmetOptions, newNonce, noncePlaceholder, pagePolicy, setPolicies } from './http/security-headers.js';
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
      // Neither do they meet the hooks that set headers.
      void reply.headers({ 'Content-Security-Policy': answerPolicy, 'X-Content-Type-Options': 'nosniff' });
      void reply.status(body.status).type('application/problem+json').send(body);
    },
  });

/** Everything around the handlers: security headers, cookies, compression, request log, web files, API documents. */
export const configure = async (app: NestFastifyApplication): Promise<void> => {
  const { settings } = app.get(Config);
  await app.register(fastifyHelmet, helmetOptions(settings.PUBLIC_URL));
  setPolicies(app.getHttpAdapter().getInstance());
  await app.register(fastifyCookie);
  // Parsed only by the handler that takes a file, which streams it; everybody else answers that the form is not for them.
  await app.register(fastifyMultipart, {
    limits: { files: 1, fields: 0, parts: 1, headerPairs: 20, fieldNameSize: 100, fileSize: settings.UPLOAD_MAX_MB * 1_000_000 + 1 },
    throwFileSizeLimit: false,
  });
  await app.register(fastifyCompress, { global: true, threshold: 1_024, encodings: ['br', 'gzip'] });
  logRequests(app);
  await serveWeb(app, path.resolve(settings.WEB_ROOT));
  serveOpenApi(app);
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
  const page = (file: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (forMachines.test(request.url)) return reply.callNotFound();
    const html = await readFile(path.join(root, file), 'utf8');
    const nonce = newNonce();
    return reply
      .headers({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': pagePolicy(nonce) })
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(noncePlaceholder, nonce));
  };
  for (const address of ['/portal', '/portal/*']) server.get(address, page('portal.html'));
  server.get('/*', page('index.html'));
};

const forMachines = /^\/(api|assets|files|demo\/outbox|portal\/(v1|openapi\.json))(\/|$|\?)/;
