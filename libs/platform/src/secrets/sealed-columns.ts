/**
 * Every column whose values the application seals, with the column that names its row. Rotation walks this list, and a test holds it
 * against the database: a sealed column has a name that ends in `_sealed` and a check constraint on the shape of its values.
 */
export const sealedColumns = [
  { column: 'clients.restricted_fact.value_sealed', id: 'id' },
  { column: 'clients.severe_disability.record_sealed', id: 'client_id' },
  { column: 'exports.list_export.content_sealed', id: 'id' },
  { column: 'privacy.access_pack.pdf_sealed', id: 'id' },
  { column: 'privacy.access_pack.zip_sealed', id: 'id' },
  { column: 'funding.issued_document.content_sealed', id: 'id' },
  { column: 'identity.totp.secret_sealed', id: 'user_id' },
  { column: 'funding.group_list_row.cells_sealed', id: 'id' },
  { column: 'clients.import_row.cells_sealed', id: 'id' },
] as const;

export type SealedColumn = (typeof sealedColumns)[number]['column'];
