import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';

const audiences = {
  staff: { prefix: '/api/v1', title: 'Weiterlotse für Beratende', json: '/api/openapi.json' },
  portal: { prefix: '/portal/v1', title: 'Weiterlotse für Unternehmen', json: '/portal/openapi.json' },
} as const;

/** The OpenAPI 3.1 document of one audience. */
export const openApiOf = (app: INestApplication, audience: keyof typeof audiences): OpenAPIObject => {
  const { title, prefix } = audiences[audience];
  const config = new DocumentBuilder()
    .setTitle(title)
    .setDescription('Fehler sind RFC 9457 (application/problem+json) mit festen Codes in `type`; Zustandsänderungen brauchen If-Match.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(audience === 'staff' ? '__Host-weiterlotse' : '__Host-weiterlotse-portal')
    .build();
  const whole = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const paths = Object.fromEntries(Object.entries(whole.paths).filter(([path]) => path.startsWith(prefix)));
  return { ...whole, paths, components: { ...whole.components, schemas: reachable(paths, whole.components?.schemas ?? {}) } };
};

/** Serves both documents and a page to browse the staff one; they are made at the first request, not at every start. */
export const serveOpenApi = (app: INestApplication): void => {
  const server = app.getHttpAdapter().getInstance() as { get(path: string, handler: () => unknown): void };
  for (const audience of ['staff', 'portal'] as const) {
    let document: OpenAPIObject | undefined;
    server.get(audiences[audience].json, () => (document ??= openApiOf(app, audience)));
  }
  SwaggerModule.setup('api/docs', app, () => openApiOf(app, 'staff'), {
    jsonDocumentUrl: 'api/docs/openapi.json',
    yamlDocumentUrl: 'api/docs/openapi.yaml',
  });
};

// Only the components that the audience's own paths lead to: the portal's document tells nothing of the staff API.
const reachable = (paths: unknown, schemas: Readonly<Record<string, unknown>>): Record<string, never> => {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (!name || found.has(name)) continue;
      found.add(name);
      visit(schemas[name] ?? null);
    }
  };
  visit(paths);
  return Object.fromEntries(
    Object.keys(schemas)
      .filter((name) => found.has(name))
      .toSorted()
      .map((name) => [name, schemas[name] as never]),
  );
};
