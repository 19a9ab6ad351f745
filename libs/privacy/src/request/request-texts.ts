import type { RequestKind } from './request.js';

const de: Readonly<Record<RequestKind, string>> = {
  access: 'Auskunft erteilen (Art. 15 DSGVO)',
  erasure: 'Über Löschung entscheiden (Art. 17 DSGVO)',
  restriction: 'Über Einschränkung entscheiden (Art. 18 DSGVO)',
  rectification: 'Über Berichtigung entscheiden (Art. 16 DSGVO)',
  objection: 'Über Widerspruch entscheiden (Art. 21 DSGVO)',
};

const en: Readonly<Record<RequestKind, string>> = {
  access: 'Answer with the data (Art. 15 DSGVO)',
  erasure: 'Decide on erasure (Art. 17 DSGVO)',
  restriction: 'Decide on restriction (Art. 18 DSGVO)',
  rectification: 'Decide on rectification (Art. 16 DSGVO)',
  objection: 'Decide on the objection (Art. 21 DSGVO)',
};

/** Text of the Frist of a request, in the language of whoever it lies with. */
export const requestTexts: Readonly<Record<'de' | 'en', (kind: RequestKind) => string>> = {
  de: (kind) => de[kind],
  en: (kind) => en[kind],
};
