import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { forbidden, options } from './boundaries.mjs';

// A program of its own: dependency-cruiser is an ES module that Jest cannot load. Prints the violations of the tree at `--base` as JSON.
const base = process.argv[2] ?? process.cwd();
const { output } = await cruise(
  ['apps', 'libs', 'migrations'].filter((folder) => existsSync(path.join(base, folder))),
  { ...options, baseDir: base, ruleSet: { forbidden, options }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
process.stdout.write(JSON.stringify({ modules: output.summary.totalCruised, violations }));
