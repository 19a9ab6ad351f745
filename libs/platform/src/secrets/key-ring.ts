import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type CipherGCM } from 'node:crypto';
import { Transform } from 'node:stream';
import type { DataKeys } from './data-keys.js';
import type { SealedColumn } from './sealed-columns.js';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const blockLength = 64;
const shape = /^s1\.([a-z0-9-]{1,16})\.([A-Za-z0-9_-]+)$/;

/** Where a sealed value lives; the row's id makes it worthless in any other row. */
export const sealedIn = (column: SealedColumn, rowId: string): string => `${column}.${rowId}`;

/**
 * Seals restricted values with AES-256-GCM before they reach the database and opens them again. A value carries the name of its key and is
 * bound to its context: moved to another row, another column or changed by one bit, it does not open.
 */
export class KeyRing {
  constructor(private readonly keys: DataKeys) {}

  /** Name of the key that seals. */
  get currentKeyId(): string {
    return this.keys.current;
  }

  /** The sealed text `s1.<key>.<nonce, ciphertext, tag>`; its length tells only in which step of 64 bytes the plain text lies. */
  seal(context: string, plain: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.key(this.currentKeyId), nonce, { authTagLength: tagLength });
    cipher.setAAD(Buffer.from(`${this.currentKeyId} ${context}`));
    const parts = [nonce, cipher.update(padded(Buffer.from(plain))), cipher.final(), cipher.getAuthTag()];
    return `s1.${this.currentKeyId}.${Buffer.concat(parts).toString('base64url')}`;
  }

  /** The plain text. Throws an Error that holds neither value when the key is missing, the context is another or a bit changed. */
  open(context: string, sealed: string): string {
    const keyId = keyIdOf(sealed);
    const bytes = Buffer.from(shape.exec(sealed)?.[2] ?? '', 'base64url');
    if (bytes.length < nonceLength + tagLength + blockLength) throw unreadable(context, keyId);
    try {
      const decipher = createDecipheriv(algorithm, this.key(keyId), bytes.subarray(0, nonceLength), { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(`${keyId} ${context}`));
      decipher.setAuthTag(bytes.subarray(-tagLength));
      return unpadded(Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])).toString();
    } catch (error) {
      throw unreadable(context, keyId, error);
    }
  }

  /**
   * A key of 32 bytes for `purpose` from every key of the ring, the present one first, always the same; nothing about the keys of the ring
   * follows from them (HKDF, RFC 5869).
   */
  derived(purpose: string): readonly Buffer[] {
    const ids = [this.currentKeyId, ...[...this.keys.byId.keys()].filter((id) => id !== this.currentKeyId)];
    return ids.map((id) => Buffer.from(hkdfSync('sha256', this.key(id), '', purpose, 32)));
  }

  /** The same value under the present key. */
  reseal(context: string, sealed: string): string {
    return this.seal(context, this.open(context, sealed));
  }

  /**
   * Parts of a sealed file for a stream of any length: `head` first, then the content through `cipher` and `tail`, which adds the tag. The
   * file opens with `openBytes`.
   */
  sealing(context: string): { readonly head: Buffer; readonly cipher: CipherGCM; readonly tail: Transform } {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.key(this.currentKeyId), nonce, { authTagLength: tagLength });
    cipher.setAAD(Buffer.from(`${this.currentKeyId} ${context}`));
    const tail = new Transform({
      transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
      flush: (done) => done(null, cipher.getAuthTag()),
    });
    return { head: Buffer.concat([Buffer.from(`f1.${this.currentKeyId}.`), nonce]), cipher, tail };
  }

  /** The content of a sealed file. Throws an Error as `open` does. */
  openBytes(context: string, sealed: Buffer): Buffer {
    const keyId = keyIdOfBytes(sealed);
    const [from, to] = [`f1.${keyId}.`.length + nonceLength, sealed.length - tagLength];
    if (to < from) throw unreadable(context, keyId);
    try {
      const decipher = createDecipheriv(algorithm, this.key(keyId), sealed.subarray(from - nonceLength, from), {
        authTagLength: tagLength,
      });
      decipher.setAAD(Buffer.from(`${keyId} ${context}`));
      decipher.setAuthTag(sealed.subarray(to));
      return Buffer.concat([decipher.update(sealed.subarray(from, to)), decipher.final()]);
    } catch (error) {
      throw unreadable(context, keyId, error);
    }
  }

  private key(id: string): Buffer {
    const key = this.keys.byId.get(id);
    if (!key) throw new Error(`key ${id} is not in DATA_KEYS`);
    return key;
  }
}

/** Which key sealed a value. Throws an Error when the text is not a sealed value. */
export const keyIdOf = (sealed: string): string => {
  const [, keyId] = shape.exec(sealed) ?? [];
  if (!keyId) throw new Error('this is not a sealed value');
  return keyId;
};

/** Which key sealed a file. Throws an Error when the bytes are none. */
export const keyIdOfBytes = (sealed: Buffer): string => {
  const [, keyId] = /^f1\.([a-z0-9-]{1,16})\./.exec(sealed.toString('latin1', 0, 32)) ?? [];
  if (!keyId) throw new Error('this is not a sealed file');
  return keyId;
};

const unreadable = (context: string, keyId: string, cause?: unknown): Error =>
  new Error(`sealed value of ${context} cannot be opened with key ${keyId}`, { cause });

// ISO/IEC 7816-4: one bit, then zeros; otherwise the length would tell «true» from «false».
const padded = (plain: Buffer): Buffer => {
  const length = Math.ceil((plain.length + 1) / blockLength) * blockLength;
  return Buffer.concat([plain, Buffer.from([0x80]), Buffer.alloc(length - plain.length - 1)]);
};

const unpadded = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf(0x80));
