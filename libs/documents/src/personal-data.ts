import { staying, type PersonalTable } from '@app/kernel';

const { code } = staying;

/** Where this context keeps data about a person. The file goes with its row: what belongs to no row is removed by the worker. */
export const documentsPersonalData: readonly PersonalTable[] = [
  {
    table: 'documents.document',
    title: 'Dokumente',
    english: 'Documents',
    kind: 'counselling-file',
    of: 't.case_id in (select k.id from counselling.case k where k.client_id = $1 and k.tenant_id = $2)',
    shown: { kind: 'Art', media_type: 'Format', size: 'Größe in Byte', state: 'Stand', created_at: 'Hinzugefügt am' },
    freeText: { name: 'Name' },
    internal: ['id', 'tenant_id', 'case_id', 'sha256', 'file_id', 'scan_result', 'version', 'created_by', 'updated_at'],
    blank: { name: 'gelöscht', sha256: '0'.repeat(64) },
    stays: { kind: code, media_type: code, state: code, scan_result: code },
    deleted: true,
  },
];
