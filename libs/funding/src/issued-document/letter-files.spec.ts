import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Problem } from '@app/kernel';
import { KeyRing, renderPdf, rendererVersion, sealedIn, type PdfContent } from '@app/platform';
import type { IssuedDocumentId } from './issued-document.js';
import type { Sealed } from './issued-documents.store.js';
import { letterFile, LetterFiles } from './letter-files.js';

const id = '00000000-0000-4000-8000-000000000001' as IssuedDocumentId;
const keyRing = new KeyRing({ current: 'k1', byId: new Map([['k1', Buffer.alloc(32, 7)]]) });
const content: PdfContent = {
  title: 'Bescheid',
  createdAt: '2026-11-23T09:00:00.000Z',
  blocks: [{ kind: 'paragraph', text: 'Was heute darin steht.' }],
};
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const kept = (sealed: Sealed, sha256: string) => ({
  id,
  sha256,
  rendererVersion: '0',
  contentSealed: keyRing.seal(sealedIn('funding.issued_document.content_sealed', id), JSON.stringify(sealed)),
});
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'was not refused',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

describe('the file of a letter', () => {
  const files = new LetterFiles(keyRing);

  it('of a draft is made from its content', async () => {
    const { content: bytes, sha256 } = await letterFile(content);
    expect(digest(await files.again(kept({ content, text: '' }, sha256)))).toBe(digest(bytes));
    expect(await refusalOf(files.again(kept({ content, text: '' }, '0'.repeat(64))))).toBe('funding.letter-differs');
  });

  it('that was released comes out as it left, also where a renderer of today would write it otherwise', async () => {
    const earlier = Buffer.from('%PDF-1.7 of another renderer');
    const file = gzipSync(earlier).toString('base64');
    expect(await files.again(kept({ content, text: '', file }, digest(earlier)))).toEqual(earlier);
    expect(await refusalOf(files.again(kept({ content, text: '', file }, '0'.repeat(64))))).toBe('funding.letter-differs');
  });

  it('is nowhere once an erasure took it', async () => {
    expect(await refusalOf(files.again({ ...kept({ content, text: '' }, ''), contentSealed: null }))).toBe('funding.letter-erased');
  });
});

describe('the bytes of a file', () => {
  const sample: PdfContent = {
    title: 'Muster',
    createdAt: '2026-11-23T09:00:00.000Z',
    stable: true,
    blocks: [
      { kind: 'heading', level: 1, text: 'Überschrift' },
      { kind: 'paragraph', text: 'Ein Absatz mit Łukasz und Олена.' },
      { kind: 'facts', rows: [['Betrag', '1.080,00 €']] },
      { kind: 'list', items: ['Ein Punkt.', 'Noch einer.'] },
      { kind: 'table', head: ['Leistung', 'Betrag'], align: ['left', 'right'], widths: [3, 1], rows: [['Zuschuss', '1,00 €']] },
    ],
  };

  it('are those its renderer version stands for: whoever changes them raises that version', async () => {
    expect([rendererVersion, (await letterFile(sample)).sha256]).toEqual([
      '2',
      'e08bd1c4a767f6c1e8f2c41c14f6e05a5f7b93c03292cf831fcdc01de31c91b2',
    ]);
    expect((await letterFile({ ...sample, large: true })).sha256).toBe('cad48f0190ff304c8f86f260cc814d6b00ce8c9ebec931959cc26d93fc9b3ce8');
  });

  it('set in large print, hold nothing below 16 points but the numbers of pages', async () => {
    const sizes = async (large: boolean) =>
      new Set([...(await renderPdf({ ...sample, large })).toString('latin1').matchAll(/ (\d+) Tf/g)].map(([, size]) => Number(size)));
    expect([...(await sizes(false))].toSorted((a, b) => a - b)).toEqual([8, 9, 10, 20]);
    expect([...(await sizes(true))].toSorted((a, b) => a - b)).toEqual([8, 16, 24]);
  });

  it('are others for other content', async () => {
    const files = await Promise.all([letterFile(sample), letterFile(sample), letterFile({ ...sample, title: 'Anderes' })]);
    expect(files[0].sha256).toBe(files[1].sha256);
    expect(files[2].sha256).not.toBe(files[0].sha256);
    // Compressed, the bytes would be those of the zlib that Node brings.
    expect((await renderPdf(sample)).includes('/FlateDecode')).toBe(false);
    expect((await renderPdf({ ...sample, stable: false })).includes('/FlateDecode')).toBe(true);
  });
});
