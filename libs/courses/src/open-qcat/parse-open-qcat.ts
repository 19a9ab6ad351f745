import { CatalogueReader } from './catalogue-reader.js';
import { decodeXml, UndecodableText } from './decode-xml.js';
import type { OpenQcatItem } from './open-qcat-item.js';

/**
 * Reads an open-Qcat 1.1 catalogue (the upload format of KURSNET and mein NOW) as a stream, in memory that does not grow with the file.
 * Elements it does not know are passed over; values the format does not allow stand in `issues` of their entry.
 *
 * Throws Problem `courses.not-open-qcat` with `{ reason, line, column, element, detail }` when the file is something else, is broken or
 * ends early; entries given before that must not be kept, so whoever writes them does it in one transaction.
 */
export const parseOpenQcat = async function* (stream: AsyncIterable<string | Uint8Array>): AsyncGenerator<OpenQcatItem> {
  const reader = new CatalogueReader();
  try {
    for await (const text of decodeXml(stream)) yield* reader.read(text);
  } catch (error) {
    if (error instanceof UndecodableText) reader.refuse('encoding', error.message);
    throw error;
  }
  yield* reader.end();
};
