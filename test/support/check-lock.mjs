import { readFileSync } from 'node:fs';

// npm writes a lock without the platform packages the registry lacked at that moment, and `npm ci` then refuses it, on every machine.
const file = process.argv[2] ?? 'package-lock.json';
const { packages } = JSON.parse(readFileSync(file, 'utf8'));
const nameOf = (at) => at.split('node_modules/').at(-1);
const present = new Set(Object.keys(packages).map(nameOf));

const gaps = Object.entries(packages).flatMap(([at, entry]) => {
  const missing = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !present.has(name));
  return missing.length > 0 ? [`${nameOf(at) || 'project'}@${entry.version}: ${missing.join(', ')}`] : [];
});

if (gaps.length > 0) {
  console.error(`${file} lacks optional packages, npm ci would refuse it. Pin the package one step back:\n${gaps.join('\n')}`);
  process.exit(1);
}
console.log(`${file}: complete (${present.size} packages)`);
