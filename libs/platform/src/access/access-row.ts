import { randomUUID } from 'node:crypto';
import type { AccessRow } from '@app/kernel';
import type { Statement } from '../database/statement.js';

const columns = [
  'id',
  'tenant_id',
  'at',
  'actor_kind',
  'actor_id',
  'roles',
  'action',
  'subject_kind',
  'subject_id',
  'allowed',
  'reason',
  'purpose',
  'legal_basis',
  'address_hash',
  'correlation_id',
  'details',
];

const record = (row: AccessRow): string =>
  JSON.stringify({
    id: randomUUID(),
    tenant_id: row.tenantId,
    at: row.at,
    actor_kind: row.actorKind,
    actor_id: row.actorId,
    roles: row.roles,
    action: row.action,
    subject_kind: row.subjectKind,
    subject_id: row.subjectId,
    allowed: row.allowed,
    reason: row.reason,
    purpose: row.purpose,
    legal_basis: row.legalBasis,
    address_hash: row.addressHash,
    correlation_id: row.correlationId,
    details: row.details,
  });

const insertInto = `insert into audit.access (${columns.join(', ')})`;
const plain = columns.map((column) => `n.${column}`).join(', ');

/** The statement that adds one row to the access log. */
export const accessInsert = (row: AccessRow): Statement => ({
  name: 'access',
  text: `${insertInto} select ${plain} from jsonb_populate_record(null::audit.access, $1::jsonb) n`,
  values: [record(row)],
});

/**
 * The statement and its row of the access log as one: either both happen or neither (hot-path.md 3). The row says how many rows were
 * read; with `found` there is none when nothing was.
 */
export const withAccess = ({ name, text, values }: Statement, row: AccessRow, when: 'found' | 'always'): Statement => ({
  name: `${name}+access`,
  text: `with found as materialized (${text}), noted as (
    ${insertInto}
    select ${plain.replace('n.details', `jsonb_build_object('rows', c.rows) || n.details`)}
    from jsonb_populate_record(null::audit.access, $${values.length + 1}::jsonb) n, (select count(*) as rows from found) c
    ${when === 'found' ? 'where c.rows > 0' : ''})
    select * from found`,
  values: [...values, record(row)],
});
