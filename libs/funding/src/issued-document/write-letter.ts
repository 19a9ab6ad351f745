import type { PdfContent } from '@app/platform';
import { antragszusammenfassung } from './antragszusammenfassung.js';
import { bescheid } from './bescheid.js';
import { foerderuebersicht } from './foerderuebersicht.js';
import type { IssuedDocumentKind } from './issued-document.js';
import { klartext } from './klartext.js';
import type { LetterSources } from './letter.js';

const writers: Readonly<Record<IssuedDocumentKind, (sources: LetterSources) => PdfContent>> = {
  foerderuebersicht,
  antragszusammenfassung,
  bescheid,
  klartext,
};

/** The content of a letter of this kind, in large print for whoever wishes it. Throws the Problems of its writer. */
export const writeLetter = (kind: IssuedDocumentKind, sources: LetterSources): PdfContent => {
  const content = writers[kind](sources);
  return sources.person?.largePrint ? { ...content, large: true } : content;
};

/** The wording alone, as the information by Art. 15 DSGVO gives it to the person: without the name of the employee (decisions.md 5). */
export const wordingOf = ({ blocks }: PdfContent, contact = ''): string => {
  const text = blocks
    .flatMap((block) => {
      if (block.kind === 'list') return block.items;
      if (block.kind === 'facts') return block.rows.map(([label, value]) => `${label}: ${value}`);
      if (block.kind === 'table') return [block.head, ...block.rows].map((cells) => cells.join(' | '));
      return [block.text];
    })
    .join('\n');
  return contact === '' ? text : text.replaceAll(contact, '█████');
};
