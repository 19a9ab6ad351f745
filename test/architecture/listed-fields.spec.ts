import { ModulesContainer } from '@nestjs/core';
import { audienceOf, listedAnswers, type Fields, type Leaf } from '../../apps/api/src/access/listed-fields.js';
import { answerName } from '../../apps/api/src/access/listed-fields.interceptor.js';
import { openApiOf } from '../../apps/api/src/openapi.js';
import { touches } from '@app/identity';
import { startApi, type TestApi } from '../support/api.js';
import { endpointsOf, type Endpoint } from '../support/endpoints.js';

type Schema = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
};

/** Paths of a schema that stand in no table; components are looked up by name. */
const unlisted = (schema: Schema, fields: Leaf | Fields | undefined, components: Record<string, Schema>, path: string): string[] => {
  if (schema.$ref) return unlisted(components[schema.$ref.split('/').at(-1)!]!, fields, components, path);
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.flatMap((part) => unlisted(part, fields, components, path));
  if (schema.items) return unlisted(schema.items, fields, components, path);
  const keys = Object.entries(schema.properties ?? {});
  const codes = typeof schema.additionalProperties === 'object' ? [['*', schema.additionalProperties] as const] : [];
  if (keys.length + codes.length === 0) return fields === undefined || typeof fields !== 'string' ? [path] : [];
  if (typeof fields === 'string') return [path];
  return [...keys, ...codes].flatMap(([key, part]) => unlisted(part, fields?.[key], components, `${path}.${key}`));
};

describe('field visibility per audience (anchors.md 45)', () => {
  let api: TestApi;
  let limited: readonly (Endpoint & { readonly answer: string | undefined })[];
  let components: Record<string, Schema>;

  beforeAll(async () => {
    api = await startApi();
    components = {
      ...(openApiOf(api.app, 'staff').components?.schemas as Record<string, Schema>),
      ...(openApiOf(api.app, 'portal').components?.schemas as Record<string, Schema>),
    };
    limited = endpointsOf(api)
      .filter(({ permission, path }) => permission && permission !== 'self' && isLimited(permission, path))
      .map((endpoint) => ({ ...endpoint, answer: answerName(handlerOf(api, endpoint.name)) }));
  });
  afterAll(() => api.close());

  const missing = (schemas: Record<string, Schema>): string[] =>
    limited.flatMap(({ name, answer, method }) => {
      if (answer === undefined) return method === 'get' && !filesOnly.includes(name) ? [`${name} answers without a named schema`] : [];
      const listed = listedAnswers[answer];
      return listed ? unlisted(schemas[answer]!, listed.fields, schemas, answer) : [answer];
    });

  it('every field an outside or limited audience reads stands in the one table', () => {
    expect(limited.length).toBeGreaterThan(8);
    expect(missing(components)).toEqual([]);
  });

  it('finds a field that nobody listed', () => {
    const planted = structuredClone(components);
    Object.assign(planted['CompanyApplication']!.properties!, { checkNote: { type: 'string' } });
    expect(missing(planted)).toContain('CompanyApplication.checkNote');
  });

  it('every listed answer is one that somebody reads', () => {
    const read = new Set(limited.map(({ answer }) => answer));
    expect(Object.keys(listedAnswers).filter((name) => !read.has(name))).toEqual([]);
  });
});

// A file is made for whoever asked for it; its content has tests of its own.
const filesOnly = ['CaseloadController.file', 'BudgetsController.csv', 'CompanyDocumentsController.file'];

const isLimited = (permission: NonNullable<Endpoint['permission']>, path: string): boolean =>
  path.startsWith('/portal/') ||
  audienceOf({ kind: 'staff' } as Parameters<typeof audienceOf>[0], permission) !== null ||
  ('deed' in touches[permission] && ['own', 'handed-over'].includes((touches[permission] as { deed: string }).deed));

const handlerOf = (api: TestApi, name: string): object => {
  const [controller, method] = name.split('.') as [string, string];
  const found = [...api.app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .find(({ metatype }) => (metatype as { name?: string }).name === controller);
  return (found!.metatype as unknown as { prototype: Record<string, object> }).prototype[method]!;
};
