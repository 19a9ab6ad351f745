import { TextDecoder } from 'node:util';

/** Bytes that are not text in the file's own encoding. */
export class UndecodableText extends Error {}

/**
 * The text of an XML file in pieces. The encoding is the byte order mark's or the XML declaration's, else UTF-8.
 * Throws UndecodableText for bytes the encoding does not know, or for an unknown encoding.
 */
export const decodeXml = async function* (stream: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    decoder ??= decoderFor(chunk);
    yield decode(decoder, chunk);
  }
  if (decoder) yield decode(decoder);
};

const decode = (decoder: TextDecoder, chunk?: Uint8Array): string => {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new UndecodableText(decoder.encoding);
  }
};

const decoderFor = (start: Uint8Array): TextDecoder => {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const label = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding=["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new UndecodableText(label);
  }
};
