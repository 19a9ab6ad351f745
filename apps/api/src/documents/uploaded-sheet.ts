import type { FastifyRequest } from 'fastify';
import { fileRefused, fileTooLarge, inspect, mediaTypes } from '@app/documents';
import type { Problem } from '@app/kernel';
import type { SheetFormat } from '@app/platform';
import { boundedSheet } from './bounded-sheet.js';
import { uploadedFile } from './uploaded-file.js';

/** 10,000 rows have a megabyte or two. */
const mostMegabytes = 5;

/**
 * The table of a multipart request, by its own bytes: a sheet of Excel without macros and encryption, or text; `unreadable` says what it is
 * when it is neither. Throws Problems `documents.file-missing`, `documents.file-too-large`, `documents.file-incomplete`,
 * `documents.file-refused` and that of `unreadable`.
 */
export const uploadedSheet = async (
  request: FastifyRequest,
  unreadable: () => Problem,
): Promise<{ readonly content: Buffer; readonly format: SheetFormat }> => {
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
    if (!isText(content)) throw unreadable();
    return { content, format: 'csv' };
  }
  // Browsers call a sheet what the computer calls it; the bytes decide.
  const found = await inspect(content, name, '');
  if ('fault' in found && (found.fault === 'encrypted' || found.fault === 'macros')) throw fileRefused(found.fault);
  if ('fault' in found || found.type !== mediaTypes.xlsx) throw unreadable();
  const bounded = await boundedSheet(content);
  if (!bounded) throw unreadable();
  return { content: bounded, format: 'xlsx' };
};

// In UTF-8 or Windows-1252, but never with the control characters programs and archives are full of.
const isText = (content: Buffer): boolean =>
  !content.some((byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127);
