import { inflateRawSync } from 'node:zlib';

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly size: number;
  readonly packed: Buffer;
  readonly method: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const mostEntries = 2_000;
const mostUnpacked = 300_000_000;
const mostManifest = 1_000_000;
const macro = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets?\/|basic\/|scripts\/)/i;

/** Whether the file ends as a ZIP archive does: then it opens as one too, whatever else it is. */
export const endsInArchive = (content: Buffer): boolean => endOf(content) !== undefined;

/** Why an office file (OOXML, ODF) is refused: it is none or a bomb, is encrypted, or brings macros; undefined when nothing is wrong. */
export const officeFaults = (content: Buffer): 'type' | 'encrypted' | 'macros' | undefined => {
  const entries = entriesOf(content);
  if (!entries || entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) return 'type';
  if (entries.some(({ encrypted }) => encrypted) || isEncryptedOdf(entries)) return 'encrypted';
  return entries.some(({ name }) => macro.test(name)) ? 'macros' : undefined;
};

/** The XML files of an archive by name; undefined when it is none, or they are really, not by what it says of itself, more than `most` bytes. */
export const unpackedXml = (content: Buffer, most: number): ReadonlyMap<string, Buffer> | undefined => {
  const files = new Map<string, Buffer>();
  let left = most;
  try {
    for (const { name, packed, method } of entriesOf(content) ?? []) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const file = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
      left -= file.length;
      if (left <= 0) return undefined;
      files.set(name, file);
    }
  } catch {
    return undefined;
  }
  return files.size > 0 ? files : undefined;
};

// Its comment reaches exactly to the end of the file.
const endOf = (content: Buffer): number | undefined => {
  for (let at = content.length - endLength; at >= Math.max(0, content.length - endLength - 0xffff); at -= 1) {
    if (content.readUInt32LE(at) === endSignature && at + endLength + content.readUInt16LE(at + 20) === content.length) return at;
  }
  return undefined;
};

const entriesOf = (content: Buffer): readonly Entry[] | undefined => {
  const end = endOf(content);
  if (end === undefined) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  if (count === 0 || count > mostEntries) return undefined;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || content.readUInt32LE(at) !== entrySignature) return undefined;
    const [packedSize, size] = [content.readUInt32LE(at + 20), content.readUInt32LE(at + 24)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = content.readUInt32LE(at + 42);
    if (local + 30 > end) return undefined;
    const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
    entries.push({
      name: content.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (content.readUInt16LE(at + 8) & 1) === 1,
      size,
      packed: content.subarray(start, start + packedSize),
      method: content.readUInt16LE(at + 10),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
};

const isEncryptedOdf = (entries: readonly Entry[]): boolean => {
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml');
  if (!manifest) return false;
  try {
    const xml = manifest.method === 0 ? manifest.packed : inflateRawSync(manifest.packed, { maxOutputLength: mostManifest });
    return xml.includes('encryption-data');
  } catch {
    return true;
  }
};
