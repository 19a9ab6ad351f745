import { Readable } from 'node:stream';
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
  const part = await request.file().catch(() => {
    throw fileIncomplete();
  });
  if (!part) throw fileMissing();
  return { name: part.filename ?? '', declaredType: part.mimetype, content: Readable.from(whole(part.file), { objectMode: false }) };
};

// A form that breaks off inside the file is the sender's fault, or the line's; not ours.
async function* whole(file: Readable): AsyncGenerator<Buffer> {
  try {
    yield* file as AsyncIterable<Buffer>;
  } catch {
    throw fileIncomplete();
  }
}
