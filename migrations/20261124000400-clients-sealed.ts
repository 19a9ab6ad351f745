import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KeyRing, readDataKeys } from '@app/platform';

type PlainRow = { readonly client_id: string; readonly severely_disabled: boolean; readonly evidence: string };

/** The restricted record becomes a value that only the application can read; rows from before are sealed here, with DATA_KEYS. */
export class ClientsSealed20261124000400 implements MigrationInterface {
  readonly name = 'ClientsSealed20261124000400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The owner sees every Träger's rows for the length of this transaction.
      alter table clients.severe_disability no force row level security;
      alter table clients.severe_disability add column record_sealed text;
    `);
    const rows = (await q.query(`select client_id, severely_disabled, evidence from clients.severe_disability`)) as PlainRow[];
    if (rows.length > 0) await seal(q, rows);
    await q.query(`
      alter table clients.severe_disability
        alter column record_sealed set not null,
        add constraint severe_disability_record_sealed check (record_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'),
        drop column severely_disabled,
        drop column evidence;
      alter table clients.severe_disability force row level security;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

const seal = async (q: QueryRunner, rows: readonly PlainRow[]): Promise<void> => {
  const keyRing = new KeyRing(readDataKeys());
  const sealed = rows.map(({ client_id: id, severely_disabled: severelyDisabled, evidence }) => ({
    id,
    value: keyRing.seal(`clients.severe_disability.record_sealed.${id}`, JSON.stringify({ severelyDisabled, evidence })),
  }));
  await q.query(
    `update clients.severe_disability d set record_sealed = s.value from json_to_recordset($1::json) as s(id uuid, value text) where s.id = d.client_id`,
    [JSON.stringify(sealed)],
  );
};
