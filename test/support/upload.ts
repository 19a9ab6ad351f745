import { randomUUID } from 'node:crypto';
import type { Agent } from './api.js';

export type GivenFile = { readonly name: string; readonly type: string; readonly content: Buffer };

const boundary = 'weiterlotse-test-boundary';

/** The body of a form with these files, as a browser sends it. */
export const formOf = (...files: readonly GivenFile[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ name, type, content }) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

/** Hands a file in on a case, as our own page does. */
export const upload = (agent: Agent, caseId: string, file: GivenFile, { kind = 'certificate', key = randomUUID() as string } = {}) =>
  sendForm(agent, `/api/v1/cases/${caseId}/documents?kind=${kind}`, formOf(file), key).set('Sec-Fetch-Site', 'same-origin');

/** Any body as a form, without the headers a browser adds. */
export const sendForm = (agent: Agent, url: string, body: Buffer, key: string = randomUUID()) =>
  agent
    .request('post', url)
    .set({ 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Idempotency-Key': key })
    .send(body);

/** A small PDF that holds these words. */
export const pdfWith = (words: string): GivenFile => ({
  name: 'Zeugnis.pdf',
  type: 'application/pdf',
  content: Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`),
});
