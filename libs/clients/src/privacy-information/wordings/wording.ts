import type { PdfBlock, PdfContent } from '@app/platform';

/** Whose information it is: a Träger with its Dienststellen; `agentur` or a kind of Jobcenter (§§ 6a, 44b SGB II). */
export type InformingTraeger = {
  readonly name: string;
  readonly kind: 'agentur' | 'jobcenter-ge' | 'jobcenter-kommunal';
  readonly offices: readonly { readonly name: string; readonly address: string }[];
};

/** What a Träger says in one wording and one language. */
export type Wording = (traeger: InformingTraeger) => Pick<PdfContent, 'title' | 'createdAt' | 'blocks'>;

export const heading = (text: string): PdfBlock => ({ kind: 'heading', level: 2, text });
export const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });
export const list = (...items: readonly string[]): PdfBlock => ({ kind: 'list', items });
