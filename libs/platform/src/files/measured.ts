import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** There are more bytes than allowed. */
export class FileTooLarge extends Error {
  constructor(readonly most: number) {
    super(`more than ${most} bytes`);
  }
}

/** Passes bytes on, counts and digests them, and stops at the first byte too many. */
export class Measured extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly most: number) {
    super();
  }

  static digest(content: Buffer): string {
    return createHash('sha256').update(content).digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    if (this.size > this.most) return done(new FileTooLarge(this.most));
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** SHA-256 of everything that passed, in hexadecimal. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}
