import { fileTypeFromBuffer } from 'file-type';
import { endsInArchive, officeFaults } from './zip-directory.js';

/** What may be kept, by the ending of its name. */
export const mediaTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
} as const;
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** Why content is refused. */
export type ContentFault = 'empty' | 'type' | 'mismatch' | 'two-in-one' | 'encrypted' | 'macros' | 'not-text';

const office: readonly MediaType[] = [mediaTypes.docx, mediaTypes.xlsx, mediaTypes.odt];
const noStatement = ['', 'application/octet-stream'];

/**
 * What the content really is, by its own bytes; name and declared type have to say the same. Answers the media type, or why it is refused:
 * nothing in it, a type that is not kept, two files in one, encrypted or with macros, text that is none.
 */
export const inspect = async (content: Buffer, name: string, declared: string): Promise<{ type: MediaType } | { fault: ContentFault }> => {
  if (content.length === 0) return { fault: 'empty' };
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const byName: MediaType | undefined = ending in mediaTypes ? mediaTypes[ending as keyof typeof mediaTypes] : undefined;
  const byBytes = (await fileTypeFromBuffer(content))?.mime;
  // An encrypted office file is no ZIP any more but an OLE container, like the old formats.
  if (byBytes === 'application/x-cfb' && byName && office.includes(byName)) return { fault: 'encrypted' };
  if (byBytes?.includes('macroenabled')) return { fault: 'macros' };
  const type = byBytes ?? (byName === mediaTypes.txt ? mediaTypes.txt : undefined);
  if (!byName || !type || !isKept(type)) return { fault: 'type' };
  if (byName !== type || !agrees(declared, type)) return { fault: 'mismatch' };
  if (type === mediaTypes.txt && !isText(content)) return { fault: 'not-text' };
  if (office.includes(type)) {
    const fault = officeFaults(content);
    return fault ? { fault } : { type };
  }
  return endsInArchive(content) ? { fault: 'two-in-one' } : { type };
};

const isKept = (type: string): type is MediaType => (Object.values(mediaTypes) as readonly string[]).includes(type);

const agrees = (declared: string, type: MediaType): boolean => {
  const [essence = ''] = declared.toLowerCase().split(';');
  return noStatement.includes(essence.trim()) || essence.trim() === type;
};

// Valid UTF-8 without control characters; tab, line feed and carriage return are text.
const isText = (content: Buffer): boolean => {
  try {
    // eslint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
};
