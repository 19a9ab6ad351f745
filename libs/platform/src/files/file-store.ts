import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keyIdOfBytes, type KeyRing } from '../secrets/key-ring.js';
import { Measured } from './measured.js';

/** What came in: its name in the store, its size, and the digest by which it is known again. */
export type StoredFile = { readonly fileId: string; readonly size: number; readonly sha256: string };

/** A file on the disk, for whoever tidies up. */
export type FileOnDisk = { readonly fileId: string; readonly changedAt: string };

const temporary = '.part';

/**
 * Files in a folder (`FILES_DIR`), each sealed with the key ring and written once: streamed into a temporary file and then given its name,
 * which is new each time. No two documents share a file, so that erasing one erases it.
 */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly keyRing: KeyRing,
  ) {}

  /** Takes a stream of at most `most` bytes. Throws FileTooLarge as soon as there is one more; nothing is left behind then. */
  async put(content: Readable, most: number): Promise<StoredFile> {
    const fileId = randomUUID();
    const target = this.place(fileId);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const measured = new Measured(most);
    await this.write(fileId, content, measured);
    return { fileId, size: measured.size, sha256: measured.sha256() };
  }

  /**
   * The plain content, only when it is the one that came in: a file that was changed, exchanged or is another's does not open, and neither
   * does one with another digest. Held in memory whole, so that what was checked is what is handed on.
   */
  async read({ fileId, sha256 }: Pick<StoredFile, 'fileId' | 'sha256'>): Promise<Buffer> {
    const plain = this.keyRing.openBytes(contextOf(fileId), await readFile(this.place(fileId)));
    if (Measured.digest(plain) !== sha256) throw new Error(`file ${fileId} is not the one that came in`);
    return plain;
  }

  /** Removes a file; one that is not there is as good as removed. */
  async remove(fileId: string): Promise<void> {
    await rm(this.place(fileId), { force: true });
  }

  /** Everything in the folder, unfinished files too. */
  async list(): Promise<readonly FileOnDisk[]> {
    const found: FileOnDisk[] = [];
    for (const entry of await readdir(this.root, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile()) continue;
      const { mtime } = await stat(path.join(entry.parentPath, entry.name)).catch(() => ({ mtime: undefined }));
      if (mtime) found.push({ fileId: entry.name, changedAt: mtime.toISOString() });
    }
    return found;
  }

  /** Seals files of older keys anew with the present one; answers how many. Stopped half way, the next call goes on. */
  async reseal(): Promise<number> {
    let done = 0;
    for (const { fileId } of await this.list()) {
      if (fileId.endsWith(temporary)) continue;
      const sealed = await readFile(this.place(fileId));
      if (keyIdOfBytes(sealed) === this.keyRing.currentKeyId) continue;
      const plain = this.keyRing.openBytes(contextOf(fileId), sealed);
      await this.write(fileId, Readable.from([plain]), new Measured(plain.length));
      done += 1;
    }
    return done;
  }

  // Under another name until it is whole.
  private async write(fileId: string, content: Readable, measured: Measured): Promise<void> {
    const target = this.place(fileId);
    const { head, cipher, tail } = this.keyRing.sealing(contextOf(fileId));
    const file = createWriteStream(target + temporary, { flags: 'wx', mode: 0o600, flush: true });
    try {
      file.write(head);
      await pipeline(content, measured, cipher, tail, file);
      await rename(target + temporary, target);
    } catch (error) {
      await rm(target + temporary, { force: true });
      throw error;
    }
  }

  private get root(): string {
    return path.resolve(this.folder);
  }

  private place(fileId: string): string {
    if (!/^[0-9a-f-]{36}(\.part)?$/.test(fileId)) throw new Error('this is not the name of a file in the store');
    return path.join(this.root, fileId.slice(0, 2), fileId);
  }
}

const contextOf = (fileId: string): string => `files.${fileId}`;
