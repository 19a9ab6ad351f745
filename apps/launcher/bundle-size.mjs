import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Gzipped JavaScript a browser loads before the first screen, in kB (1,000 bytes). */
export const budgets = { staff: 260, portal: 170 };

/**
 * Sums, for each HTML entry of a Vite build, the entry script and everything it imports statically.
 * @returns `[{ name: 'staff' | 'portal', kilobytes, budget, files }]`
 */
export function firstLoad(webRoot) {
  const manifest = JSON.parse(readFileSync(path.join(webRoot, '.vite/manifest.json'), 'utf8'));
  return Object.entries(manifest)
    .filter(([, chunk]) => chunk.isEntry)
    .map(([entry]) => {
      const files = new Set();
      const seen = new Set();
      const visit = (key) => {
        const chunk = manifest[key];
        if (seen.has(key) || !chunk) return;
        seen.add(key);
        if (chunk.file.endsWith('.js')) files.add(chunk.file);
        for (const next of chunk.imports ?? []) visit(next);
      };
      visit(entry);
      const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(webRoot, file))).length, 0);
      const name = /portal/.test(entry) ? 'portal' : 'staff';
      return { name, kilobytes: bytes / 1000, budget: budgets[name], files: [...files] };
    });
}

/** Lines to print and whether every entry stays within its budget and both entries exist. */
export function judgeFirstLoad(webRoot) {
  const entries = firstLoad(webRoot);
  const missing = Object.keys(budgets).filter((name) => !entries.some((entry) => entry.name === name));
  const lines = entries.map(({ name, kilobytes, budget }) => {
    const verdict = kilobytes > budget ? 'ZU GROSS, ' : '';
    return `JavaScript beim ersten Laden, ${name}: ${kilobytes.toFixed(1)} kB gezippt (${verdict}höchstens ${budget} kB)`;
  });
  for (const name of missing) lines.push(`Der Vite-Build hat keinen Einstieg «${name}»`);
  return { lines, ok: missing.length === 0 && entries.every(({ kilobytes, budget }) => kilobytes <= budget) };
}
