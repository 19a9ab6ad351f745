import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from './paths.mjs';

const run = promisify(execFile);
const grave = ['high', 'critical'];

/** JSON that npm prints, whatever its exit code says; undefined when it prints none. */
async function npmJson(...args) {
  const { stdout } = await run('npm', [...args, '--json'], { cwd: projectRoot, maxBuffer: 64_000_000 }).catch((error) => error);
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

/** What `npm audit` says of the packages that are shipped; undefined when the registry offers no audit. */
export async function audited() {
  const answer = await npmJson('audit', '--omit=dev');
  return answer?.vulnerabilities ? answer : undefined;
}

/**
 * Advisories by package, each with the reason why it does not reach us; `open` are grave ones without a reason, as sentences.
 * `reasons`: `{ "<package>": { "<advisory url>": "why, and until when" } }` of deploy/advisories.json.
 */
export function judge(audit, reasons) {
  const rows = Object.values(audit.vulnerabilities).flatMap(({ name, via }) =>
    via
      .filter((one) => typeof one === 'object')
      .map(({ url, title, severity }) => ({ name, url, title, severity, reason: reasons[name]?.[url] ?? '' })),
  );
  const open = rows
    .filter(({ severity, reason }) => grave.includes(severity) && reason.trim().length < 20)
    .map(({ name, title, url, severity }) => `${name}: ${title} (${severity}, ${url}); Grund fehlt in deploy/advisories.json`);
  return { rows, open };
}

// Known from its announcement: a registry that says another day tells when it copied the package.
const probe = { name: 'fastify', version: '5.0.0', month: '2024-09' };

/** Last release and number of maintainers of each package; undefined when the registry tells neither, or days of its own copies. */
export async function upkeep(names) {
  const known = await npmJson('view', probe.name, 'time', 'maintainers');
  if (!known?.time?.[probe.version]?.startsWith(probe.month)) return undefined;
  const found = {};
  for (const name of names) {
    const answer = await npmJson('view', name, 'time', 'maintainers', 'version');
    const released = answer?.time?.[answer.version]?.slice(0, 10);
    if (released) found[name] = { released, maintainers: [answer.maintainers ?? []].flat().length };
  }
  return found;
}
