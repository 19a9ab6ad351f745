import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isUuid, Problem, type Cursor, type Page, type PageRequest } from '@app/kernel';
import { Config } from '@app/platform';

const position = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string().refine(isUuid)]);

/** Cursors hold a sort value, which may be a name: they leave the house encrypted. */
@Injectable()
export class CursorCodec {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.settings.SESSION_SECRET, '', 'weiterlotse cursor', 32));
  }

  /** Cursor → text for `after`. */
  encode(cursor: Cursor): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const body = Buffer.concat([cipher.update(JSON.stringify(cursor), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Text of `after` → Cursor. Throws Problem `http.cursor` for anything we did not write ourselves. */
  decode(text: string): Cursor {
    try {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
      const json = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      return position.parse(JSON.parse(json));
    } catch {
      throw new Problem('invalid', 'http.cursor', {}, [{ pointer: '/after', code: 'cursor' }]);
    }
  }
}

/** Query schema of a list: a closed list of sorts (`-name` = descending), 1–100 rows, a cursor. */
export const pageQuery = <const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  standard: Sorts[number] | `-${Sorts[number]}`,
) =>
  z.strictObject({
    sort: z.enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)] as [string, ...string[]]).default(standard),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    after: z.string().max(2_000).optional(),
  });

type PageQuery = { readonly sort: string; readonly limit: number; readonly after?: string | undefined };

/** The parsed query as what the libs take. */
export const toPageRequest = <Sort extends string>(query: PageQuery, codec: CursorCodec): PageRequest<Sort> => ({
  sort: query.sort.replace(/^-/, '') as Sort,
  direction: query.sort.startsWith('-') ? 'desc' : 'asc',
  limit: query.limit,
  after: query.after === undefined ? null : codec.decode(query.after),
});

/** Response schema of a list. */
export const pageView = <Item extends z.ZodType>(item: Item, id: string) =>
  z.object({ items: z.array(item), next: z.string().nullable() }).meta({ id });

/** A page with each row presented and its cursor encrypted. */
export const presentPage = <Row, View>(page: Page<Row>, present: (row: Row) => View, codec: CursorCodec) => ({
  items: page.items.map(present),
  next: page.next ? codec.encode(page.next) : null,
});
