import { randomUUID } from 'node:crypto';
import { idOf, type World } from './world.js';

type Staff = Parameters<World['userId']>[0];
type Tenant = Parameters<World['tenantId']>[0];
type CaseFacts = {
  number: string;
  owner: Staff;
  openedOn: string;
  closedOn?: string;
  sessions?: readonly string[];
  town?: string | null;
  tenant?: Tenant;
};

/** The instant the facts below are counted at: 23 November 2026, 10:00 in Berlin. */
export const countedAt = '2026-11-23T09:00:00.000Z';

/** Inserts what the caseload report counts, as past months would have left it. */
export const caseloadRows = async (w: World) => {
  const { id: establishmentId } = await w.company({ name: 'Herner Blechwerk GmbH', town: 'Herne' });
  const { runId } = await w.run();

  const kase = async ({ number, owner, openedOn, closedOn, sessions = [], town = 'Bochum', tenant = 'aa-bochum' }: CaseFacts) => {
    const id = idOf(`${tenant} ${number}`);
    const clientId = town === null ? null : randomUUID();
    const [tenantId, officeId] = [w.tenantId(tenant), w.officeId(tenant)];
    if (clientId) {
      await w.db.query(
        `insert into clients.client (id, tenant_id, number, last_name, first_name, town, employment_status, created_at, updated_at)
         values ($1, $2, $3, 'Geheimnis', 'Erika', $4, 'employed', $5, $5)`,
        [clientId, tenantId, `K-${number}`, town, countedAt],
      );
    }
    await w.db.query(
      `insert into counselling.case (id, tenant_id, number, subject, status, client_id, establishment_id, owner_id, integration_office_id,
         funding_office_id, opened_on, closed_on, last_contact_on, created_at, updated_at)
       values ($1, $2, $3, 'Geheimer Anlass', $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $12)`,
      [
        id,
        tenantId,
        number,
        closedOn ? 'ABGESCHLOSSEN' : 'IN_BERATUNG',
        clientId,
        clientId ? null : establishmentId,
        w.userId(owner),
        officeId,
        openedOn,
        closedOn ?? null,
        sessions.at(-1) ?? null,
        countedAt,
      ],
    );
    for (const heldOn of sessions) {
      await w.db.query(
        `insert into counselling.session (id, tenant_id, case_id, client_id, held_on, channel, outcome, notes, author_id, created_at, updated_at)
         values ($1, $2, $3, $4, $5, 'phone', 'informed', 'Geheime Notiz', $6, $7, $7)`,
        [randomUUID(), tenantId, id, clientId, heldOn, w.userId(owner), countedAt],
      );
    }
    return id;
  };

  const reminder = (
    subject: readonly [kind: 'case' | 'need' | 'application', id: string],
    dueOn: string,
    { owner = 'beratung', state = 'OFFEN', tenant = 'aa-bochum' }: { owner?: Staff | null; state?: string; tenant?: Tenant } = {},
  ) =>
    w.db.query(
      `insert into reminders.reminder (id, tenant_id, kind, state, subject_kind, subject_id, subject_number, owner_id, text, due_on, due_at,
         created_at, updated_at)
       values ($1, $2, 'wiedervorlage', $3, $4, $5, 'F-1', $6, 'Geheimer Text', $7, $8, $8, $8)`,
      [randomUUID(), w.tenantId(tenant), state, ...subject, owner && w.userId(owner), dueOn, countedAt],
    );

  const application = async (number: string, caseId: string, state: string, createdAt: string, tenant: Tenant = 'aa-bochum') => {
    const id = idOf(`${tenant} ${number}`);
    await w.db.query(
      `insert into funding.application (id, tenant_id, number, case_id, establishment_id, run_id, instrument, state, state_since, prepared_by,
         measure_start, measure_end, measure_minutes, course_cost_cents, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, 'S82', $7, $8, $9, '2027-02-01', '2027-07-31', 24000, 600000, $8, $8)`,
      [id, w.tenantId(tenant), number, caseId, establishmentId, runId, state, createdAt, w.userId('beratung')],
    );
    return id;
  };

  const need = async (number: string) => {
    const id = randomUUID();
    await w.db.query(
      `insert into counselling.need (id, tenant_id, number, establishment_id, channel, status, topic, headcount, contact_name, office_id,
         submitted_at, created_at, updated_at)
       values ($1, $2, $3, $4, 'portal', 'submitted', 'Schweißen', 6, 'Petra Hoffmann', $5, $6, $6, $6)`,
      [id, w.tenantId('aa-bochum'), number, establishmentId, w.officeId('aa-bochum'), '2026-11-18T23:30:00.000Z'],
    );
    return id;
  };

  return { kase, reminder, application, need };
};

/** A second office of the Agentur Bochum; `betriebe` works there. */
export const secondOffice = async (w: World): Promise<string> => {
  const [officeId, teamId] = [idOf('office Herne'), idOf('team Herne')];
  await w.db.query(
    `insert into identity.office (id, tenant_id, name, street, plz, town, ags)
     values ($1, $2, 'Dienststelle Herne', 'Vinckestraße 1', '44623', 'Herne', '05916000')`,
    [officeId, w.tenantId('aa-bochum')],
  );
  await w.db.query(`insert into identity.team (id, tenant_id, office_id, name) values ($1, $2, $3, 'Team 2')`, [
    teamId,
    w.tenantId('aa-bochum'),
    officeId,
  ]);
  await w.db.query(`update identity.staff_user set team_id = $2 where id = $1`, [w.userId('betriebe'), teamId]);
  return officeId;
};

/**
 * The facts the report's tests count by hand, for October 2026. Kaya (`beratung`): open F-01 F-02 F-03 F-04 F-05 F-07, new F-02 F-07,
 * closed F-06. Brandt (`betriebe`, second office): open and new F-10, closed F-11. The rest is another month's or another Träger's.
 */
export const october = async (w: World): Promise<{ secondOfficeId: string }> => {
  const secondOfficeId = await secondOffice(w);
  const { kase, reminder, application, need } = await caseloadRows(w);
  const first = await kase({ number: 'F-01', owner: 'beratung', openedOn: '2026-06-01', sessions: ['2026-10-29', '2026-11-10'] });
  const second = await kase({ number: 'F-02', owner: 'beratung', openedOn: '2026-10-05', sessions: ['2026-10-21'], town: 'Witten' });
  await kase({ number: 'F-03', owner: 'beratung', openedOn: '2026-07-01', sessions: ['2026-08-01'] });
  // 56 days before 31 October, and 57
  await kase({ number: 'F-04', owner: 'beratung', openedOn: '2026-09-05' });
  await kase({ number: 'F-05', owner: 'beratung', openedOn: '2026-09-04' });
  await kase({ number: 'F-06', owner: 'beratung', openedOn: '2026-05-01', closedOn: '2026-10-31', sessions: ['2026-10-30'] });
  await kase({ number: 'F-07', owner: 'beratung', openedOn: '2026-10-31', closedOn: '2026-11-15' });
  await kase({ number: 'F-08', owner: 'beratung', openedOn: '2026-11-01' });
  await kase({ number: 'F-09', owner: 'beratung', openedOn: '2026-02-01', closedOn: '2026-09-30' });
  const third = await kase({ number: 'F-10', owner: 'betriebe', openedOn: '2026-10-01', sessions: ['2026-10-25'], town: null });
  await kase({ number: 'F-11', owner: 'betriebe', openedOn: '2026-01-01', closedOn: '2026-10-01' });
  const foreign = await kase({ number: 'F-12', owner: 'hagen', openedOn: '2026-10-10', sessions: ['2026-10-12'], tenant: 'aa-hagen' });

  const draft = await application('A-01', first, 'ENTWURF', '2026-10-15T09:00:00.000Z');
  await application('A-02', second, 'BEWILLIGT', '2026-10-20T09:00:00.000Z');
  // 23:30 on 31 October in Berlin, and half an hour past midnight
  await application('A-03', third, 'BEWILLIGT', '2026-10-31T22:30:00.000Z');
  await application('A-04', first, 'ENTWURF', '2026-10-31T23:30:00.000Z');
  await application('A-05', foreign, 'BEWILLIGT', '2026-10-20T09:00:00.000Z', 'aa-hagen');

  await reminder(['case', first], '2026-11-22');
  await reminder(['case', first], '2026-10-02');
  await reminder(['application', draft], '2026-11-10');
  await reminder(['case', second], '2026-11-23');
  await reminder(['case', second], '2026-11-01', { state: 'ERLEDIGT' });
  await reminder(['case', second], '2026-11-01', { owner: null });
  await reminder(['need', await need('B-01')], '2026-11-20', { owner: 'betriebe' });
  await reminder(['case', foreign], '2026-11-01', { owner: 'hagen', tenant: 'aa-hagen' });
  return { secondOfficeId };
};
