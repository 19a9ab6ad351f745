import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { composeFaults, floatingImages } from './compose-faults.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const compose = read('docker-compose.yml');

/** The real file with one thing changed; the change must really take place. */
const planted = (from: string, to: string): string[] => {
  const changed = compose.replace(from, to);
  expect(changed).not.toBe(compose);
  return composeFaults(changed);
};

describe('docker-compose.yml', () => {
  it('follows the compose specification and names only images, ports, variables, commands and files that exist', () => {
    expect(composeFaults(compose)).toEqual([]);
  });

  it('runs one API, two workers, PostgreSQL 18, Valkey with persistence and a mail catcher', () => {
    const { services } = parse(compose, { merge: true }) as {
      services: Record<string, { image: string; deploy?: { replicas: number }; command?: string[] }>;
    };
    expect(Object.keys(services)).toEqual([
      'postgres',
      'valkey',
      'mail',
      'keycloak',
      'scanner',
      'migrate',
      'load-reference',
      'api',
      'worker',
    ]);
    expect(services['worker']?.deploy?.replicas).toBe(2);
    expect(services['postgres']?.image).toMatch(/^postgres:18/);
    expect(services['valkey']?.command?.join(' ')).toContain('--appendonly yes');
  });

  it('demands every secret from the environment and publishes ports on this machine only', () => {
    for (const secret of ['POSTGRES_PASSWORD', 'OWNER_PASSWORD', 'APP_PASSWORD', 'SESSION_SECRET', 'DATA_KEYS']) {
      expect(compose).toContain(`\${${secret}:?}`);
      expect(compose).not.toMatch(new RegExp(`\\$\\{${secret}:?-`));
    }
    const published = [...compose.matchAll(/^ {6}- (\S+:\d+)$/gm)].map(([, port]) => port);
    expect(published).not.toHaveLength(0);
    expect(published.filter((port) => !port?.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it.each([
    ['a key the specification does not know', 'restart: unless-stopped', 'restrat: unless-stopped', /additional properties/],
    ['an image without a version', 'valkey/valkey:8.1', 'valkey/valkey:latest', /no fixed version/],
    ['a variable no setting reads', '  REDIS_URL: redis', '  REDIS_ADDRESS: redis', /no setting is called REDIS_ADDRESS/],
    ['a program that is not built', 'dist/apps/worker/src/main.js', 'dist/apps/worker/main.js', /does not exist/],
    ['a command the program lacks', 'main.js, migrate]', 'main.js, migrate-all]', /knows no command migrate-all/],
    ['a port nothing listens on', '-3000}:3000', '-3000}:8080', /nothing listens on port 8080/],
    ['a file that is missing', './migrations/roles.sql', './migrations/rolls.sql', /rolls\.sql does not exist/],
    ['a secret nobody documents', '${SESSION_SECRET:?}', '${COOKIE_SECRET:?}', /does not name COOKIE_SECRET/],
    ['a service that is not there', 'valkey:\n        condition', 'redis:\n        condition', /waits for redis/],
  ])('would be refused with %s', (_title, from, to, message) => {
    expect(planted(from, to).join('\n')).toMatch(message);
  });
});

describe('the realm for Keycloak', () => {
  type Realm = {
    readonly roles: { readonly realm: readonly { readonly name: string }[] };
    readonly clients: readonly {
      readonly clientId: string;
      readonly secret: string;
      readonly redirectUris: readonly string[];
      readonly attributes: Readonly<Record<string, string>>;
      readonly protocolMappers: readonly { readonly config: Readonly<Record<string, string>> }[];
    }[];
  };
  const realm = JSON.parse(read('deploy/keycloak/weiterlotse-realm.json')) as Realm;
  const example = read('.env.example');
  const addresses = read('apps/api/src/identity/oidc/oidc.controller.ts');
  const pathOf = (url: string | undefined) => new URL(url ?? 'about:blank').pathname.slice(1);

  it.each(['staff', 'portal'])(
    'knows the client of %s by the names and addresses the product uses, with PKCE and back-channel logout',
    (door) => {
      const client = realm.clients.find(({ clientId }) => clientId === `weiterlotse-${door}`);
      expect(example).toContain(`OIDC_${door.toUpperCase()}_CLIENT_ID=weiterlotse-${door}`);
      expect(client?.secret).toBe(`\${OIDC_${door.toUpperCase()}_CLIENT_SECRET}`);
      for (const url of [client?.redirectUris[0], client?.attributes['backchannel.logout.url']])
        expect(addresses).toContain(`('${pathOf(url)}')`);
      expect(client?.attributes).toMatchObject({ 'pkce.code.challenge.method': 'S256', 'backchannel.logout.session.required': 'true' });
    },
  );

  it('sends the claims the settings ask for, and has the roles their example maps', () => {
    const claims = realm.clients.flatMap(({ protocolMappers }) => protocolMappers.map(({ config }) => config['claim.name']));
    for (const setting of ['STAFF_ROLE_CLAIM', 'STAFF_TEAM_CLAIM', 'PORTAL_ORGANISATION_CLAIM']) {
      expect(claims).toContain(new RegExp(`^# OIDC_${setting}=(.+)$`, 'm').exec(example)?.[1]);
    }
    const map = JSON.parse(/^# OIDC_STAFF_ROLE_MAP=(.+)$/m.exec(example)?.[1] ?? '{}') as Record<string, string>;
    expect(realm.roles.realm.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(map)));
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('starts from images with a fixed major version', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => String(image));
    expect(images).toHaveLength(2);
    expect(floatingImages(images)).toEqual([]);
  });

  it('runs as a user without rights, without development packages, and says when it is ready', () => {
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM'));
    expect(lastStage).toMatch(/^USER node$/m);
    expect(lastStage.indexOf('USER node')).toBeLessThan(lastStage.lastIndexOf('CMD'));
    expect(dockerfile).toContain('npm prune --omit=dev');
    expect(lastStage).toContain('/readyz');
    expect(lastStage).not.toContain('npm ');
  });
});
