import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Built files that still name `@app/…`. Nest's compiler turns aliases into paths in import statements, but not in `import('@app/…')`:
 * without this check that would fail only when the line runs.
 */
export const leftoverAliases = (folders) =>
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
    .filter((file) => file.endsWith('.js') && /(?:import\s*\(|from|import)\s*['"]@app\//.test(readFileSync(file, 'utf8')));
