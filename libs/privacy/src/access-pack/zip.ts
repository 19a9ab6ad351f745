import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { instantAsDate } from '@app/platform';

/** An archive with these files; the same files at the same instant give the same bytes. */
export const zipOf = (files: readonly { readonly name: string; readonly content: Buffer }[], now: string): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const { name, content } of files) zip.addBuffer(content, name, { mtime: instantAsDate(now), mode: 0o100644 });
  zip.end();
  return buffer(zip.outputStream);
};
