import { consentTextVersion } from '@app/clients';
import { addDays } from '@app/kernel';
import { fieldsOfReferral, noticeVersion, type ReferralPurpose } from '@app/network';
import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import type { Client } from './people.js';
import type { Provider } from './providers.js';
import { demoId } from './random.js';
import type { Row } from './write.js';

// As in guards.ts.
const partner = { id: demoId('partner', 0), name: 'Lotsenpunkt Weiterbildung Bochum' };

type Plan = { readonly purpose: ReferralPurpose; readonly request: string; readonly opened: boolean };

const plans: readonly Plan[] = [
  {
    purpose: 'course-place',
    request: 'Interesse am Kurs MAG-Schweißen ab Februar, gern in Teilzeit. Bitte um ein Vorgespräch.',
    opened: true,
  },
  { purpose: 'course-place', request: 'Fragt nach einem Platz im Frühjahr.', opened: false },
  { purpose: 'advice', request: 'Möchte nach der Elternzeit zurück in den Beruf und sucht Rat zur Kinderbetreuung.', opened: false },
];

/** Three referrals of persons the user `beratung` advises, the consent one of them takes, and what was disclosed with them. */
export const referralRows = (
  cases: readonly Kase[],
  [provider]: readonly Provider[],
  calendar: Calendar,
): { consents: Row[]; referrals: Row[]; disclosures: Row[] } => {
  const persons = cases.filter(
    (kase): kase is Kase & { readonly client: Client } => kase.client !== null && isOpen(kase) && kase.owner.username === 'beratung',
  );
  const rows = plans.flatMap(({ purpose, request, opened }, n) => {
    const kase = persons.at(-1 - n);
    if (!kase || !provider) return [];
    const toPartner = purpose === 'advice';
    const at = calendar.at(calendar.past(calendar.day(-6 + n)), 10 * 60 + n);
    const committed = opened ? calendar.at(calendar.past(calendar.day(-2)), 15 * 60) : null;
    return [
      {
        id: demoId('referral', n),
        tenant_id: kase.tenant.id,
        client_id: kase.client.id,
        provider_id: toPartner ? null : provider.id,
        partner_id: toPartner ? partner.id : null,
        recipient_name: toPartner ? partner.name : provider.name,
        purpose,
        legal_basis: toPartner ? 'sgbx-67b' : 'sgbx-69-1-1',
        consent_purpose: toPartner ? 'contact-to-partner' : null,
        fields: fieldsOfReferral(purpose, calendar.today),
        request,
        until: addDays(calendar.today, 60 + n),
        state: opened ? 'opened' : 'sent',
        notice_version: opened ? noticeVersion : null,
        committed_by: opened ? demoId('portal-user', 'kurse@bildungstraeger.example') : null,
        committed_at: committed,
        version: opened ? 2 : 1,
        created_at: at,
        created_by: kase.owner.id,
        updated_at: committed ?? at,
      },
    ];
  });
  const consents = rows
    .filter((row) => row.consent_purpose !== null)
    .map((row) => ({
      id: demoId('consent of referral', row.id),
      tenant_id: row.tenant_id,
      client_id: row.client_id,
      purpose: row.consent_purpose,
      text_version: consentTextVersion,
      channel: 'written',
      given_on: row.created_at.slice(0, 10),
      consequence_told: true,
      document: 'eAkte, Blatt 12',
      created_at: row.created_at,
      created_by: row.created_by,
    }));
  const disclosures = rows.map((row) => ({
    id: demoId('disclosure of referral', row.id),
    tenant_id: row.tenant_id,
    at: row.created_at,
    client_id: row.client_id,
    recipient_kind: row.provider_id ? 'provider' : 'partner',
    recipient_id: row.provider_id ?? row.partner_id,
    purpose: row.purpose,
    legal_basis: row.legal_basis,
    consent_id: row.consent_purpose ? demoId('consent of referral', row.id) : null,
    fields: row.fields,
    cause_id: row.id,
    actor_kind: 'staff',
    actor_id: row.created_by,
    correlation_id: 'demo',
  }));
  return { consents, referrals: rows, disclosures };
};
