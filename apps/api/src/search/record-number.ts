/** Kinds of records that carry a number of the Träger and the year, by its letter (decisions.md 8). */
const kinds = { A: 'application', B: 'need', F: 'case' } as const;

/** The numbers somebody may have meant: `a-2026-417`, `A 2026-00417` and `2026-417` are `A-2026-00417`, the last any other kind too. */
export const recordNumbers = (typed: string): Partial<Record<(typeof kinds)[keyof typeof kinds], string>> => {
  const [, letter, year, running] = /^(?:([abf])[\s-]*)?(\d{4})\s*[-/]\s*(\d{1,5})$/i.exec(typed.trim()) ?? [];
  if (!year || !running) return {};
  const meant = Object.entries(kinds).filter(([one]) => !letter || one === letter.toUpperCase());
  return Object.fromEntries(meant.map(([one, kind]) => [kind, `${one}-${year}-${running.padStart(5, '0')}`]));
};
