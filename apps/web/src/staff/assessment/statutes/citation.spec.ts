import { readFileSync } from 'node:fs';
import { citedIn, keptSections, linesOf } from './citation.js';

const kept = JSON.parse(readFileSync(new URL('statutes.json', import.meta.url), 'utf8')) as {
  sections: Record<string, { title: string; text: { absatz: string | null; words: string }[] }>;
};

describe('Wortlaut hinter einer Fundstelle', () => {
  it('Jeder genannte Paragraf liegt mit Überschrift und Wortlaut vor, und umgekehrt', () => {
    expect(Object.keys(kept.sections).toSorted()).toEqual(keptSections.toSorted());
    for (const { title, text } of Object.values(kept.sections)) expect([title.length > 3, text.length > 0]).toEqual([true, true]);
  });

  it.each([
    ['§ 82 Abs. 1 Satz 1 Nr. 3 SGB III', ['82(1)']],
    ['§ 82 Abs. 2 Satz 1 und 2 SGB III', ['82(2)']],
    ['§ 82 Abs. 2 Satz 2, Abs. 4 Satz 1 SGB III', ['82(2)', '82(4)']],
    ['§ 82 Abs. 1 Satz 1 Nr. 5, §§ 179, 180 SGB III', ['82(1)', '179', '180']],
    ['§ 82 Abs. 1 Satz 1 Nr. 5, §§ 176 bis 178 SGB III', ['82(1)']],
    ['§ 7, § 82 Abs. 1 Satz 1 SGB III', ['82(1)']],
    ['§ 22 Abs. 1a SGB III, § 2 Abs. 1 AFBG', ['22(1a)']],
    ['§ 82a Abs. 1 und 3, § 82b Abs. 1 SGB III', ['82a(1)', '82a(3)', '82b(1)']],
    ['§ 82a Abs. 5 Nr. 2 SGB III', ['82a(5)']],
    ['§ 82 Abs. 2 SGB III a. F.', []],
    ['§ 7 SGB II', []],
  ])('%s', (citation, expected) => {
    const found = citedIn(citation).map(({ section, absatz }) => section.replace('SGB III ', '') + (absatz ? `(${absatz})` : ''));
    expect(found).toEqual(expected);
  });

  it('Die Nummern einer Aufzählung stehen je in einer Zeile, ein Datum bleibt stehen', () => {
    expect(linesOf('gefördert, wenn 1. das eine, 2. das andere gilt.')).toEqual(['gefördert, wenn', '1. das eine,', '2. das andere gilt.']);
    expect(linesOf('Bis zum 31. Juli 2024 gilt 1. nichts.')).toEqual(['Bis zum 31. Juli 2024 gilt', '1. nichts.']);
  });
});
