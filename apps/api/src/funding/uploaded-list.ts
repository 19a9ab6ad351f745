import type { FastifyRequest } from 'fastify';
import { fileRefused, fileTooLarge, inspect, mediaTypes } from '@app/documents';
import { listUnreadable, type ListFormat } from '@app/funding';
import { boundedSheet } from './bounded-sheet.js';
import { uploadedFile } from '../documents/uploaded-file.js';

/** A list of 500 rows has some hundred kilobytes. */
const mostMegabytes = 5;

/**
 * The list of a multipart request, by its own bytes: a sheet of Excel without macros and encryption, or text. Throws Problems
 * `documents.file-missing`, `documents.file-too-large`, `documents.file-incomplete`, `documents.file-refused`, `funding.list-unreadable`.
 */
export const uploadedList = async (request: FastifyRequest): Promise<{ readonly content: Buffer; readonly format: ListFormat }> => {
  const { name, content: stream } = await uploadedFile(request, mostMegabytes);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostMegabytes * 1_000_000) throw fileTooLarge(mostMegabytes);
    parts.push(part);
  }
  const content = Buffer.concat(parts);
  if (/\.(csv|txt)$/i.test(name)) {
    if (!isText(content)) throw listUnreadable();
    return { content, format: 'csv' };
  }
  // Browsers call a sheet what the computer calls it; the bytes decide.
  const found = await inspect(content, name, '');
  if ('fault' in found && (found.fault === 'encrypted' || found.fault === 'macros')) throw fileRefused(found.fault);
  if ('fault' in found || found.type !== mediaTypes.xlsx) throw listUnreadable();
  const bounded = await boundedSheet(content);
  if (!bounded) throw listUnreadable();
  return { content: bounded, format: 'xlsx' };
};

// In UTF-8 or Windows-1252, but never with the control characters programs and archives are full of.
const isText = (content: Buffer): boolean =>
  !content.some((byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127);
