import { randomUUID } from 'node:crypto';
import { idOf, type World } from '../../support/world.js';

type Ids = {
  readonly clientId: string;
  readonly caseId: string;
  readonly sessionId: string;
  readonly companyId: string;
  readonly companyCaseId: string;
  readonly applicationId: string;
  readonly runProviderId: string;
};

const now = '2026-11-23T08:00:00.000Z';

/** One row of everything a timeline tells beside what a case with an application brings along: straight into the tables of its owners. */
export const everythingThatHappens = async (w: World, ids: Ids): Promise<void> => {
  const tenant = w.tenantId('aa-bochum');
  const [adviser, lead] = [w.userId('beratung'), w.userId('teamleitung')];
  const add = async (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    await w.db.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  };
  const written = () => ({ id: randomUUID(), tenant_id: tenant, created_at: now });
  const by = { created_by: adviser };
  const summary = { about: 'x', agreed: '', we_do: '', you_do: '', company_does: '', next_step: '' };
  await add('counselling.session_summary', {
    ...written(),
    ...by,
    ...summary,
    session_id: ids.sessionId,
    client_id: ids.clientId,
    number: 1,
    author_id: adviser,
  });
  const reminder = { kind: 'wiedervorlage', subject_kind: 'case', subject_id: ids.caseId, subject_number: 'F', owner_id: adviser };
  const due = { ...reminder, text: 'x', due_on: '2026-11-20', due_at: '2026-11-20T07:00:00Z', fired_at: '2026-11-20T07:00:00Z' };
  await add('reminders.reminder', { ...written(), ...by, ...due, state: 'OFFEN', updated_at: now });
  await add('reminders.reminder', { ...written(), ...by, ...due, state: 'ERLEDIGT', completed_at: now, updated_at: now });
  for (const event of ['take-on', 'rest', 'resume', 'close', 'refuse', 'reopen', 'change-offices'])
    await add('counselling.case_step', {
      ...written(),
      ...by,
      case_id: ids.caseId,
      event,
      from_status: 'OFFEN',
      to_status: 'OFFEN',
      code: event === 'rest' ? 'personal' : null,
    });
  const fromTo = { from_user_id: adviser, to_user_id: lead, reason: 'Urlaub' };
  await add('counselling.hand_over', { ...written(), ...by, ...fromTo, case_id: ids.caseId });
  await add('counselling.transfer_offer', {
    ...written(),
    ...by,
    ...fromTo,
    case_id: ids.caseId,
    state: 'accepted',
    due_on: '2026-11-30',
    answered_at: now,
    answered_by: lead,
    updated_at: now,
  });
  await add('documents.document', {
    ...written(),
    ...by,
    case_id: ids.caseId,
    kind: 'cv',
    name: 'Lebenslauf-geheim.pdf',
    media_type: 'application/pdf',
    size: 1,
    sha256: '0'.repeat(64),
    file_id: randomUUID(),
    state: 'clean',
    scan_result: 'clean',
    updated_at: now,
  });
  await add('funding.issued_document', {
    ...written(),
    ...by,
    application_id: ids.applicationId,
    kind: 'bescheid',
    state: 'freigegeben',
    application_version: 1,
    sha256: '0'.repeat(64),
    renderer_version: '1',
    released_at: now,
    released_by: adviser,
    updated_at: now,
  });
  // A purpose that would tell a disability.
  await add('clients.consent', {
    ...written(),
    ...by,
    client_id: ids.clientId,
    purpose: 'support-needs-to-provider',
    text_version: '1',
    channel: 'written',
    given_on: '2026-11-02',
    consequence_told: true,
    withdrawn_on: '2026-11-20',
    withdrawn_at: '2026-11-20T10:00:00Z',
  });
  await add('network.referral', {
    ...written(),
    ...by,
    client_id: ids.clientId,
    provider_id: ids.runProviderId,
    recipient_name: 'Bildungswerk Constantin',
    purpose: 'learning-support',
    legal_basis: 'sgbx-67b',
    fields: ['name'],
    until: '2027-01-31',
    state: 'accepted',
    notice_version: '1',
    committed_at: now,
    answered_at: now,
    updated_at: now,
  });
  const ofCompany = { establishment_id: ids.companyId };
  await add('counselling.need', {
    ...written(),
    ...ofCompany,
    number: 'B-2026-00417',
    channel: 'phone',
    status: 'accepted',
    topic: 'Schweißen',
    headcount: 3,
    contact_name: 'Petra Hoffmann',
    office_id: w.officeId('aa-bochum'),
    accepted_by: adviser,
    accepted_at: now,
    submitted_at: '2026-11-19T10:00:00Z',
    updated_at: now,
  });
  for (const about of [{ client_id: ids.clientId, case_id: ids.caseId }, ofCompany])
    await add('calendar.appointment', {
      ...written(),
      ...about,
      office_id: w.officeId('aa-bochum'),
      team_id: idOf('aa-bochum team'),
      owner_id: adviser,
      kind: 'first-advice',
      channel: 'phone',
      topic: 'nur intern geheim',
      starts_at: about === ofCompany ? '2026-11-20T09:00:00Z' : '2026-11-19T09:00:00Z',
      ends_at: about === ofCompany ? '2026-11-20T10:00:00Z' : '2026-11-19T10:00:00Z',
      state: 'NICHT_ERSCHIENEN',
      reason: 'ill',
      version: 1,
      updated_at: now,
    });
  await add('companies.agreement', { ...written(), ...ofCompany, kind: 'tarifvertrag', valid_from: '2026-01-01' });
  await add('companies.contact', { ...written(), ...ofCompany, display_name: 'Petra Hoffmann', role: 'hr', valid_to: '2026-11-22' });
  for (const [kind, toState] of [
    ['state', 'approached'],
    ['people', null],
    ['plan', null],
  ])
    // prettier-ignore
    await add('companies.relationship_step', { ...written(), ...ofCompany, kind, to_state: toState });
  await add('companies.directory_change', {
    id: randomUUID(),
    ...ofCompany,
    field: 'name',
    reason: 'Umfirmierung',
    changed_at: now,
    changed_by: w.userId('hagen'),
    changed_office: 'Dienststelle Witten',
  });
};
