import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fileIncomplete, fileMissing, fileTooLarge } from '@app/documents';

export type UploadedFile = { readonly name: string; readonly declaredType: string; readonly content: Readable };

// Boundary and headers of the one part around the file.
const envelope = 10_000;

/**
 * The one file of a multipart request, not yet read. A request that says it is too large is refused before its body is read. Throws
 * Problems `documents.file-missing`, `documents.file-too-large`, `documents.file-incomplete`.
 */
export const uploadedFile = async (request: FastifyRequest, megabytes: number): Promise<UploadedFile> => {
  if (!request.isMultipart()) throw fileMissing();
  if (Number(request.headers['content-length'] ?? 0) > megabytes * 1_000_000 + envelope) throw fileTooLarge(megabytes);
  const part = await Promise.race([request.file(), tooLate()]).catch(() => {
    throw fileIncomplete();
  });
  if (!part) throw fileMissing();
  return { name: part.filename ?? '', declaredType: part.mimetype, content: Readable.from(whole(part.file), { objectMode: false }) };
};

// The parser waits for ever behind a part that is no field of a form and larger than its buffer (@fastify/busboy 3.2.6).
const patience = 5_000;

const tooLate = (): Promise<never> =>
  delay(patience, undefined, { ref: false }).then(() => {
    throw new Error(`no part within ${patience} ms`);
  });

// A form that breaks off inside the file is the sender's fault, or the line's; not ours.
async function* whole(file: Readable): AsyncGenerator<Buffer> {
  try {
    yield* file as AsyncIterable<Buffer>;
  } catch {
    throw fileIncomplete();
  }
}
