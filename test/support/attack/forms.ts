import fc from 'fast-check';
import type { Request } from './attack.js';

const boundary = 'fuzz-boundary';

const names = fc.oneof(
  fc.constantFrom(
    'Zeugnis.pdf',
    'Zeugnis.PDF',
    '../../etc/passwd',
    'a"; filename="b.pdf',
    '.pdf',
    'x.pdf.exe',
    'CON',
    '\u0000.pdf',
    '%00.pdf',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `${text}.pdf`),
  fc.integer({ min: 1, max: 5_000 }).map((length) => `${'n'.repeat(length)}.pdf`),
);
const contents = fc.oneof(
  fc.constantFrom(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    '%PDF-',
    '\u0089PNG\r\n\u001a\n',
    'PK\u0003\u0004',
    'GIF89a',
    '<script>alert(1)</script>',
    '',
    `\r\n--${boundary}--\r\n`,
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer({ min: 1, max: 200_000 }).map((length) => `%PDF-1.7\n${'p'.repeat(length)}`),
);
const dispositions = fc.constantFrom(
  'form-data; name="file"',
  'form-data; name="file"',
  'form-data; name="file"',
  'form-data; name="__proto__"',
  'form-data; name=""',
  'form-data',
  'attachment; name="file"',
  '',
);
const types = fc.constantFrom(
  'application/pdf',
  'application/pdf',
  'image/png',
  'text/html',
  'application/json',
  'multipart/mixed; boundary=y',
  '',
  'a',
);

const part = fc
  .record({ name: fc.option(names, { freq: 6 }), content: contents, disposition: dispositions, type: types })
  .map(
    ({ name, content, disposition, type }) =>
      `--${boundary}\r\nContent-Disposition: ${disposition}${name === null ? '' : `; filename="${name}"`}\r\n` +
      `${type ? `Content-Type: ${type}\r\n` : ''}\r\n${content}\r\n`,
  );

/** Forms with files as a browser sends them, and as none would: broken off, doubled, without an end, under another boundary. */
export const forms: fc.Arbitrary<Request> = fc
  .record({
    parts: fc.array(part, { minLength: 0, maxLength: 3 }),
    end: fc.constantFrom(`--${boundary}--\r\n`, `--${boundary}--\r\n`, `--${boundary}--\r\n`, '', `--${boundary}`),
    said: fc.constantFrom(boundary, boundary, boundary, boundary, 'another', `"${boundary}"`, '', 'x'.repeat(300)),
    kind: fc.constantFrom('certificate', 'certificate', 'other', 'evil', ''),
    cut: fc.option(fc.integer({ min: 0, max: 400 }), { freq: 4 }),
  })
  .map(({ parts, end, said, kind, cut }) => {
    const whole = parts.join('') + end;
    return {
      raw: cut === null ? whole : whole.slice(0, cut),
      query: `?kind=${kind}`,
      headers: { 'content-type': `multipart/form-data; boundary=${said}`, 'sec-fetch-site': 'same-origin' },
    };
  });
