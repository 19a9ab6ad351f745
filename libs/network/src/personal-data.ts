import type { PersonalTable } from '@app/kernel';

const code = 'closed list';

/** What this context holds about persons, for the information by Art. 15 DSGVO and for erasure. */
export const networkPersonalData: readonly PersonalTable[] = [
  {
    table: 'network.referral',
    title: 'Verweise an Bildungsanbieter und Partner',
    english: 'Referrals to providers and partners',
    kind: 'counselling-file',
    of: 't.client_id = $1',
    shown: {
      recipient_name: 'Empfänger',
      purpose: 'Zweck',
      legal_basis: 'Rechtsgrundlage',
      fields: 'Angaben',
      until: 'Gilt bis',
      state: 'Stand',
      committed_at: 'Zweckbindung zugesagt am',
      answered_at: 'Beantwortet am',
      decline_reason: 'Grund der Absage',
    },
    freeText: { request: 'Worum es geht' },
    internal: [
      'id',
      'tenant_id',
      'client_id',
      'provider_id',
      'partner_id',
      'consent_purpose',
      'notice_version',
      'committed_by',
      'answered_by',
      'version',
      'created_at',
      'created_by',
      'updated_at',
    ],
    blank: { request: null },
    stays: {
      recipient_name: 'name of an organisation',
      purpose: code,
      legal_basis: code,
      consent_purpose: code,
      fields: code,
      state: code,
      decline_reason: code,
      notice_version: code,
    },
  },
];
