import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { inProject, projectRoot } from './paths.mjs';
import { audited, judge, upkeep } from './advisories.mjs';
import { main, Refusal } from './terminal.mjs';

// decisions.md 12: copyleft that would reach what we ship. MPL-2.0 and EUPL are fine.
const forbidden = /\b(?:A|L)?GPL\b|\bSSPL\b/i;

// Packages whose package.json names no licence, looked at by hand on 2026-11-23.
const lookedUp = {
  'pause@0.0.1': 'MIT (in its Readme.md)',
  'png-js@1.1.0': 'MIT (in its LICENSE)',
  'buffers@0.1.1': 'none stated; only in the reading half of exceljs (unzipper), which we never load',
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Where Node would find `name` from the package at `from`: the nearest node_modules upwards, as the lock writes it. */
function locate(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (at === '') return undefined;
    if (!at.includes('/node_modules/')) at = '';
    if (at === '' && packages[`node_modules/${name}`]) return `node_modules/${name}`;
  }
}

/** Lock entries of these packages and all they depend on (installed ones; other platforms' are left out). */
function closure(packages, roots) {
  const found = new Set();
  const visit = (from, name) => {
    const at = locate(packages, from, name);
    if (!at || found.has(at) || !statSync(inProject(at), { throwIfNoEntry: false })) return;
    found.add(at);
    const entry = packages[at];
    for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) visit(at, next);
  };
  for (const name of roots) visit('', name);
  return [...found];
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(at);
    else if (/\.(tsx?|css|html)$/.test(entry.name) && !/\.(spec|d)\.tsx?$/.test(entry.name)) yield at;
  }
}

/** Packages the web UI's sources import: they are development dependencies, but travel to the browser inside the bundle. */
function bundled(known) {
  const roots = new Set();
  for (const file of filesBelow(inProject('apps/web'))) {
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'".][^'"]*)['"]/g)) {
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      if (known.has(name) && !['vite', '@vitejs/plugin-react'].includes(name)) roots.add(name);
    }
  }
  return [...roots];
}

function describe(at, direct) {
  const manifest = readJson(inProject(at, 'package.json'));
  const legacy = manifest.licenses?.map((one) => one.type ?? one).join(' OR ');
  const licence =
    (typeof manifest.license === 'object' ? manifest.license?.type : manifest.license) ??
    legacy ??
    lookedUp[`${manifest.name}@${manifest.version}`] ??
    'keine Angabe';
  return { name: manifest.name, version: manifest.version, licence, direct: direct.includes(manifest.name) };
}

/** «MIT OR GPL-3.0» leaves a choice; only when every choice is forbidden the package is. */
const isForbidden = (licence) => licence.split(/\s+OR\s+/i).every((choice) => forbidden.test(choice));

function section(title, packages, roots) {
  const rows = closure(packages, roots)
    .map((at) => describe(at, roots))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version.localeCompare(b.version)));
  const lines = rows.map(({ name, version, licence, direct }) => `| ${name} | ${version} | ${licence} | ${direct ? 'direct' : ''} |`);
  const counts = `${rows.length} packages, ${rows.filter((row) => row.direct).length} of them named by us.`;
  return { rows, text: [`## ${title}`, '', counts, '', '| package | version | licence | |', '|---|---|---|---|', ...lines, ''].join('\n') };
}

/** Last release and maintainers of what we name ourselves, where the registry tells. */
async function upkeepSection(names) {
  const found = await upkeep(names);
  const title = '## Upkeep of the packages the server names\n';
  if (!found)
    return `${title}\nThe registry asked tells neither maintainers nor the days of releases (its days are those of its own copies).\n`;
  const lines = names.map((name) => `| ${name} | ${found[name]?.released ?? '?'} | ${found[name]?.maintainers ?? '?'} |`);
  return [title, '| package | last release | maintainers |', '|---|---|---|', ...lines, ''].join('\n');
}

/** Known advisories with our reasons; refuses grave ones without a reason. */
async function advisorySection() {
  const title = '## Known advisories\n';
  const audit = await audited();
  if (!audit) return `${title}\nThe registry asked offers no audit; \`npm audit\` has to be asked where one does.\n`;
  const { rows, open } = judge(audit, readJson(inProject('deploy/advisories.json')));
  if (open.length > 0) throw new Refusal(`Schwerwiegende Meldungen ohne schriftlichen Grund:\n  ${open.join('\n  ')}`);
  if (rows.length === 0) return `${title}\nNone.\n`;
  const lines = rows.map(({ name, severity, title: what, url, reason }) => `| ${name} | ${severity} | [${what}](${url}) | ${reason} |`);
  return [title, '| package | severity | advisory | why it does not reach us |', '|---|---|---|---|', ...lines, ''].join('\n');
}

/** `npm run deps:report` writes DEPENDENCIES.md; refuses licences we may not ship and grave advisories without a written reason. */
await main(async () => {
  const { dependencies, devDependencies } = readJson(inProject('package.json'));
  const { packages } = readJson(inProject('package-lock.json'));
  const server = section('Server (API, worker, command line)', packages, Object.keys(dependencies));
  const browser = section('Browser (inside the bundle)', packages, bundled(new Set(Object.keys({ ...dependencies, ...devDependencies }))));
  const all = [...server.rows, ...browser.rows];
  const bad = all.filter((row) => isForbidden(row.licence) || row.licence === 'keine Angabe');
  if (bad.length > 0) {
    const lines = bad.map((row) => `  ${row.name} ${row.version}: ${row.licence}`);
    throw new Refusal(`Diese Lizenzen dürfen nicht ausgeliefert werden:\n${lines.join('\n')}`);
  }
  const intro =
    '# Dependencies that are shipped\n\nWritten by `npm run deps:report` from package-lock.json and node_modules; not edited by hand.\n';
  const upkept = await upkeepSection(Object.keys(dependencies));
  const advisories = await advisorySection();
  const report = await format([intro, upkept, advisories, server.text, browser.text].join('\n'), { parser: 'markdown', printWidth: 140 });
  writeFileSync(path.join(projectRoot, 'DEPENDENCIES.md'), report);
  console.log(`DEPENDENCIES.md: ${all.length} Pakete, keine unzulässige Lizenz`);
});
