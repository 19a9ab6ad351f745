/** Something the person at the terminal can act on: printed without a stack. */
export class Refusal extends Error {}

/** Prints lines with the seconds since the start: `say('Datenbank läuft')` gives `[  1.2 s] Datenbank läuft`. */
export function stopwatch(startedAt = performance.now()) {
  const seconds = () => (performance.now() - startedAt) / 1000;
  const say = (text) => console.log(`[${seconds().toFixed(1).padStart(5)} s] ${text}`);
  return { say, seconds };
}

/** Runs a command's main function; a Refusal becomes its own text, anything else a stack, both exit code 1. */
export async function main(run) {
  try {
    const code = await run();
    process.exit(typeof code === 'number' ? code : 0);
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

/** Rows as lines with aligned columns. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ')}`.trimEnd()).join('\n');
}
