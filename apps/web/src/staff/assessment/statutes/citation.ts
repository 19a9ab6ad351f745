/** One paragraph a citation names, with its Absatz where one is said. */
export type Cited = { readonly section: string; readonly absatz: string | undefined };

/** Sections whose wording lies beside this file (statutes.json; a test compares the two). */
export const keptSections: readonly string[] = [
  ...['22', '81', '82', '82a', '82b', '82c', '83', '84', '87a', '106a', '179', '180', '318', '323', '324', '326', '327', '338', '339'].map(
    (s) => `SGB III ${s}`,
  ),
  ...['3', '4', '5'].map((s) => `AZAV ${s}`),
];

const laws = ['SGB III', 'AZAV'] as const;
// What narrows a place within an Absatz, with a second number behind «und», «bis».
const narrower = /\b(?:Satz|Sätze|Nr\.|Nummer|Halbsatz|Buchst\.)\s*\w+(?:\s*(?:und|bis)\s*\d+\w*)*/g;
const place = /Abs\.\s*(\d+[a-z]?)(?:\s*(?:und|bis)\s*(\d+[a-z]?))?|(?:§§?\s*|,\s*|\bund\s+)(\d+[a-z]?)/g;

/**
 * What is cited and kept, in the order of the citation: `§ 82 Abs. 2 Satz 2, Abs. 4 Satz 1 SGB III` is § 82(2) and § 82(4). Former texts
 * (« a. F.») are not kept, so nothing is found: today's words would be the wrong ones.
 */
export const citedIn = (citation: string): readonly Cited[] => {
  if (citation.includes('a. F.')) return [];
  const found: Cited[] = [];
  let from = 0;
  for (const end of citation.matchAll(/SGB III|AZAV|SGB II\b|SGB IX|SGB X|AFBG|BBiG|HwO/g)) {
    const law = laws.find((name) => name === end[0]);
    if (law) found.push(...placesIn(citation.slice(from, end.index), law));
    from = end.index + end[0].length;
  }
  return found.filter(({ section }) => keptSections.includes(section));
};

const placesIn = (text: string, law: string): readonly Cited[] => {
  const found: Cited[] = [];
  let section: string | undefined;
  for (const [, absatz, second, number] of text.replace(narrower, '').matchAll(place)) {
    if (number !== undefined) {
      section = `${law} ${number}`;
      found.push({ section, absatz: undefined });
    } else if (section !== undefined) {
      const last = found.at(-1);
      if (last?.section === section && last.absatz === undefined) found.pop();
      for (const one of [absatz, second]) if (one !== undefined) found.push({ section, absatz: one });
    }
  }
  return found;
};

/** The words of an Absatz as lines: what stands before the list, and each number of it. A date (`1. April`) is none. */
export const linesOf = (words: string): readonly string[] =>
  words.split(/\s(?=\d{1,2}\. (?!Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))/);
