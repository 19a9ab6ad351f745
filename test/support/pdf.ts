import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from './child-process.js';

/** What a program that reads aloud finds in a PDF: text, structure elements counted by role, pages, language. */
export type ReadPdf = {
  readonly text: string;
  readonly roles: Readonly<Record<string, number>>;
  readonly pages: number;
  readonly lang: string;
};

/** Reads a PDF back. Throws when it is none. */
export const readPdf = (bytes: Buffer): ReadPdf =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(projectFolder, 'test/support/read-pdf.mjs')], {
      input: bytes,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
  ) as ReadPdf;
