import pg from 'pg';
import { DataSource } from 'typeorm';
import { startApi, type TestApi } from '../../support/api.js';

describe('statements with parameters', () => {
  let api: TestApi;
  let db: pg.PoolClient;

  beforeAll(async () => {
    api = await startApi();
    const { master } = api.app.get(DataSource).driver as unknown as { master: pg.Pool };
    db = await master.connect();
  });
  afterAll(async () => {
    db.release();
    await api.close();
  });

  const prepared = async (): Promise<{ name: string; statement: string }[]> =>
    (await db.query(`select name, statement from pg_prepared_statements where name like 'typeorm-%'`)).rows;

  it('are planned once per connection, by a name of their text', async () => {
    for (const given of [1, 2]) expect((await db.query('select $1::int + 1 as next', [given])).rows).toEqual([{ next: given + 1 }]);
    expect((await prepared()).filter(({ statement }) => statement === 'select $1::int + 1 as next')).toHaveLength(1);
  });

  it('are answered without a name too, once there are many', async () => {
    for (let offset = 0; offset < 320; offset += 1) {
      const { rows } = await db.query(`select $1::int + ${offset} as sum`, [7]);
      expect(rows).toEqual([{ sum: 7 + offset }]);
    }
    expect((await prepared()).length).toBeLessThanOrEqual(300);
  });
});
