import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../support/child-process.js';

const read = (file: string): string => readFileSync(path.join(projectFolder, file), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const texts = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.ci/run', '.env.example', 'Dockerfile'].map(read);

/** Settings the product reads, from the source that declares them. */
const settings = [...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => String(name));
const composeVariables = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => String(name));
const documented = [...read('.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => String(name));

const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => String(name)).concat(/npm start/.test(text) ? ['start'] : []);

describe('what the project says about itself', () => {
  it('names only npm scripts that exist', () => {
    const named = new Set(texts.flatMap(scriptsIn));
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((name) => !scripts[name])).toEqual([]);
  });

  it.each(['demo', 'dev', 'check', 'build', 'cli', 'test:long'])('has one line for npm run %s', (name) => {
    expect(readme.match(new RegExp(`^\\| \`npm run ${name}[ \`]`, 'gm'))).toHaveLength(1);
  });

  it('names only commands the command line has', () => {
    const source = read('apps/cli/src/main.ts');
    const row = /^\| `npm run cli[^|]*\|([^|]*)\|$/m.exec(readme)?.[1] ?? '';
    const commands = [...row.matchAll(/`([a-z-]+)[ `]/g)].map(([, name]) => String(name));
    expect(commands).toEqual([
      'migrate',
      'load-reference',
      'load-organisation',
      'import-courses',
      'assess',
      'replay-assessments',
      'verify-documents',
      'reset-second-factor',
    ]);
    expect(commands.filter((name) => !source.includes(`usage: '${name} `))).toEqual([]);
  });

  it('names in .env.example only what the product or docker-compose.yml reads', () => {
    expect(documented.length).toBeGreaterThan(10);
    expect(documented.filter((name) => !settings.includes(name) && !composeVariables.includes(name))).toEqual([]);
  });

  it('names in .env.example every setting that has no default', () => {
    const declared = [...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): (.*),$/gm)];
    const without = declared.filter(([, name, type]) => name !== 'DEMO_MODE' && !/default\(|milliseconds\(/.test(String(type)));
    const names = without.map(([, name]) => String(name));
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'SESSION_SECRET', 'REDIS_URL', 'SMTP_URL']));
    expect(names.filter((name) => !documented.includes(name))).toEqual([]);
  });

  it.each(['LICENSE', 'NOTICE', 'publiccode.yml', 'GLOSSARY.md', 'DEPENDENCIES.md'])('has the file %s', (file) => {
    expect(existsSync(path.join(projectFolder, file))).toBe(true);
  });
});
