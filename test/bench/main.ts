import { benchmarkAssess } from './assess.bench.js';
import { benchmarkImport } from './import.bench.js';
import { benchmarkStart } from './start.bench.js';
import { benchmarkWorkplace } from './workplace.bench.js';

/** Benchmarks by name: each prints what it measured. No test asserts a time (decisions.md 10). */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  assess: benchmarkAssess,
  import: benchmarkImport,
  start: benchmarkStart,
  workplace: benchmarkWorkplace,
};

const name = process.argv[2] ?? '';
const benchmark = benchmarks[name];
if (benchmark) await benchmark();
else {
  console.log(`npm run bench -- NAME, with NAME one of: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = name === '' ? 0 : 1;
}
