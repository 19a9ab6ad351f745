import { deflateRawSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { inspect, mediaTypes } from './content.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const tiff = Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)]);
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

const zip = (entries: Readonly<Record<string, string>>): Promise<Buffer> => {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
};
const word = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
};
const excel = {
  '[Content_Types].xml': word['[Content_Types].xml']
    .replace('wordprocessingml.document', 'spreadsheetml.sheet')
    .replace('/word/document', '/xl/workbook'),
  'xl/workbook.xml': '<workbook/>',
};
const odt = async (extra: Readonly<Record<string, string>> = {}): Promise<Buffer> => {
  const file = new ZipFile();
  file.addBuffer(Buffer.from(mediaTypes.odt), 'mimetype', { compress: false });
  for (const [name, content] of Object.entries({ 'content.xml': '<office/>', ...extra })) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
};

describe('what a file is', () => {
  it.each([
    ['Lebenslauf.pdf', 'application/pdf', () => pdf],
    ['LEBENSLAUF.PDF', 'application/pdf', () => pdf],
    ['Foto.jpg', 'image/jpeg', () => jpeg],
    ['Foto.jpeg', '', () => jpeg],
    ['Plan.png', 'image/png', () => png],
    ['Scan.tif', 'image/tiff', () => tiff],
    ['Brief.docx', mediaTypes.docx, () => zip(word)],
    ['Brief.docx', 'application/octet-stream', () => zip(word)],
    ['Liste.xlsx', mediaTypes.xlsx, () => zip(excel)],
    ['Brief.odt', mediaTypes.odt, () => odt()],
    ['Notiz.txt', 'text/plain;charset=utf-8', () => Buffer.from('Grüße aus Herne\r\n\tzweite Zeile 🙂')],
  ])('%s (%s) is taken by its bytes', async (name, declared, content) => {
    expect(await inspect(await content(), name, declared)).toEqual({
      type: mediaTypes[name.toLowerCase().split('.').at(-1) as keyof typeof mediaTypes],
    });
  });

  const planted = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
  it.each([
    ['nothing in it', 'leer.pdf', 'application/pdf', () => Buffer.alloc(0), 'empty'],
    ['a program that is called a PDF', 'Rechnung.pdf', 'application/pdf', () => planted, 'type'],
    ['a program by its own name', 'setup.exe', 'application/octet-stream', () => planted, 'type'],
    ['a page', 'seite.html', 'text/html', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'type'],
    ['a drawing with scripts', 'bild.svg', 'image/svg+xml', () => Buffer.from('<svg onload="alert(1)"/>'), 'type'],
    ['an archive', 'alles.zip', 'application/zip', () => zip({ 'a.txt': 'a' }), 'type'],
    ['an archive that is called a letter', 'Brief.docx', mediaTypes.docx, () => zip({ 'a.txt': 'a' }), 'type'],
    ['a name without an ending', 'Lebenslauf', 'application/pdf', () => pdf, 'type'],
    ['a second ending behind the first', 'Lebenslauf.pdf.exe', 'application/pdf', () => pdf, 'type'],
    ['another ending', 'Lebenslauf.png', 'image/png', () => pdf, 'mismatch'],
    ['another declared type', 'Lebenslauf.pdf', 'text/html', () => pdf, 'mismatch'],
    ['a table that is called a letter', 'Brief.docx', mediaTypes.docx, () => zip(excel), 'mismatch'],
    [
      'an archive behind a PDF',
      'Lebenslauf.pdf',
      'application/pdf',
      async () => Buffer.concat([pdf, await zip({ 'a.txt': 'a' })]),
      'two-in-one',
    ],
    ['an archive behind an image', 'Foto.jpg', 'image/jpeg', async () => Buffer.concat([jpeg, await zip({ 'a.txt': 'a' })]), 'two-in-one'],
    [
      'an archive with a comment behind an image',
      'Plan.png',
      'image/png',
      async () => Buffer.concat([png, commented(await zip({ a: 'a' }))]),
      'two-in-one',
    ],
    ['an encrypted letter', 'Brief.docx', mediaTypes.docx, () => ole, 'encrypted'],
    ['an encrypted part', 'Brief.docx', mediaTypes.docx, async () => withFlag(await zip(word)), 'encrypted'],
    [
      'an encrypted OpenDocument',
      'Brief.odt',
      mediaTypes.odt,
      () => odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'encrypted',
    ],
    [
      'a manifest that cannot be read',
      'Brief.odt',
      mediaTypes.odt,
      async () => broken(await odt({ 'META-INF/manifest.xml': 'x'.repeat(500) })),
      'encrypted',
    ],
    ['macros in a letter', 'Brief.docx', mediaTypes.docx, () => zip({ ...word, 'word/vbaProject.bin': 'x' }), 'macros'],
    ['macros in an OpenDocument', 'Brief.odt', mediaTypes.odt, () => odt({ 'Basic/Standard/Module1.xml': 'x' }), 'macros'],
    ['text that is none', 'Notiz.txt', 'text/plain', () => Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), 'not-text'],
    ['text with control characters', 'Notiz.txt', 'text/plain', () => Buffer.from('a\u0000b'), 'not-text'],
    ['text with an escape sequence', 'Notiz.txt', 'text/plain', () => Buffer.from('a\u001b[31mb'), 'not-text'],
  ])('is refused with %s', async (_what, name, declared, content, fault) => {
    expect(await inspect(await content(), name, declared)).toEqual({ fault });
  });

  it('is refused when an office file would unpack to more than anybody has memory for', async () => {
    const content = await zip({ ...word, 'word/media/image1.png': 'x' });
    const entry = content.indexOf(Buffer.from('504b0102', 'hex'));
    content.writeUInt32LE(0x7fffffff, entry + 24);
    expect(await inspect(content, 'Brief.docx', mediaTypes.docx)).toEqual({ fault: 'type' });
  });
});

const commented = (archive: Buffer): Buffer => {
  const changed = Buffer.concat([archive, Buffer.from('five!')]);
  changed.writeUInt16LE(5, archive.length - 2);
  return changed;
};

const withFlag = (archive: Buffer): Buffer => {
  const at = archive.lastIndexOf(Buffer.from('504b0102', 'hex'));
  archive[at + 8]! |= 1;
  return archive;
};

const broken = (archive: Buffer): Buffer => {
  const packed = deflateRawSync(Buffer.from('x'.repeat(500)));
  const at = archive.indexOf(packed);
  return at < 0
    ? archive
    : Buffer.concat([archive.subarray(0, at), Buffer.alloc(packed.length, 0xff), archive.subarray(at + packed.length)]);
};
