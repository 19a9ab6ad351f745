import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { Injectable, Logger } from '@nestjs/common';
import { KeyRing, renderPdf, type PdfContent } from '@app/platform';
import { letterDiffers, letterErased } from './errors.js';
import type { IssuedDocument } from './issued-document.js';
import { openSealed } from './issued-documents.store.js';

/** The file of a letter and its digest. */
export type LetterFile = { readonly content: Buffer; readonly sha256: string };

/** Makes the file of a letter; the same content gives the same bytes. */
export const letterFile = async (content: PdfContent): Promise<LetterFile> => {
  const bytes = await renderPdf(content);
  return { content: bytes, sha256: digestOf(bytes) };
};

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Kept = Pick<IssuedDocument, 'id' | 'sha256' | 'rendererVersion'> & { readonly contentSealed: string | null };

/** Files of letters: drafts are made again from what is kept, released ones are kept as they left; both are held against their digest. */
@Injectable()
export class LetterFiles {
  private readonly log = new Logger('LetterFiles');

  constructor(private readonly keyRing: KeyRing) {}

  /**
   * The file as it was written, byte for byte. Throws Problems `funding.letter-erased`, `funding.letter-differs` (both conflict); the latter
   * stands in the log with ids and versions only.
   */
  async again({ id, sha256, rendererVersion, contentSealed }: Kept): Promise<Buffer> {
    if (contentSealed === null) throw letterErased();
    const kept = openSealed(this.keyRing, id, contentSealed);
    const file = kept.file === undefined ? (await letterFile(kept.content)).content : gunzipSync(Buffer.from(kept.file, 'base64'));
    const found = digestOf(file);
    if (found === sha256) return file;
    this.log.error(`letter ${id} of renderer ${rendererVersion} has digest ${found} instead of ${sha256}`);
    throw letterDiffers();
  }
}
