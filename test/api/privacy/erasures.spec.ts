import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileTidying } from '@app/documents';
import { ErasureRuns, readLedger } from '@app/privacy';
import { signIn, type Agent } from '../../support/api.js';
import { CapturedLog } from '../../support/captured-log.js';
import { readPdf } from '../../support/pdf.js';
import { inRedis } from '../../support/redis.js';
import { pdfWith, upload } from '../../support/upload.js';
import { queueBackends, startWorker, until, type TestWorker } from '../../support/worker.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

const rare = 'Xylanderskötter';
const secrets = { iban: 'DE02120300000000202051', 'social-insurance-number': '15070649C103' } as const;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('erasure', () => {
  let scene: FundingScene;
  let desk: Agent;
  let manager: Agent;
  let worker: TestWorker;
  const ledger = mkdtempSync(path.join(tmpdir(), 'erasures-'));
  const files = mkdtempSync(path.join(tmpdir(), 'erasure-files-'));
  const log = new CapturedLog();
  // Redis where there is one: what lies in queues inside of PostgreSQL is found with the tables.
  const { settings: queues } = queueBackends.at(-1)!;

  beforeAll(async () => {
    scene = await fundingScene({ FILES_DIR: files }, { log });
    desk = await signIn(scene.api, 'datenschutz');
    manager = await signIn(scene.api, 'leitung');
    worker = await startWorker(scene.api.db.appUrl, scene.api.clock, { ...queues, ERASURE_LEDGER_DIR: ledger, FILES_DIR: files }, log);
  });
  afterAll(async () => {
    await worker.stop();
    await scene.close();
  });

  const sql = async (text: string, values: unknown[] = []) => (await scene.world.db.query(text, values)).rows;

  /** Every place in the database, whatever schema, where the name stands in some column. */
  const placesOf = async (name: string): Promise<string[]> => {
    const tables = await sql(
      `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'`,
    );
    const found: string[] = [];
    for (const { name: table } of tables) {
      const [row] = await sql(`select count(*)::int as hits from ${table} t where t::text ilike $1`, [`%${name}%`]);
      if (row.hits > 0) found.push(`${table}: ${row.hits}`);
    }
    return found.toSorted();
  };
  /** The files of the folder, by their path, in which one of the words stands. */
  const filesWith = (folder: string, words: readonly string[]): readonly string[] =>
    filesIn(folder).filter((file) => words.some((word) => readFileSync(file).includes(word) || file.includes(word)));
  const told = async (client: object) => {
    const made = await scene.decided({ client: { lastName: rare, ...client } });
    await scene.adviser
      .create(`/api/v1/cases/${made.caseId}/sessions`, {
        heldOn: '2026-11-20',
        channel: 'phone',
        outcome: 'informed',
        notes: `Frau ${rare} ruft an.`,
      })
      .expect(201);
    return made;
  };
  /** As if everything had ended long ago. */
  const age = async (clientId: string) => {
    await sql(
      `update counselling.case set opened_on = '2018-01-02', last_contact_on = '2018-06-01', closed_on = '2018-06-01', status = 'ABGESCHLOSSEN' where client_id = $1`,
      [clientId],
    );
    await sql(`update clients.client set created_at = '2018-01-02' where id = $1`, [clientId]);
    await sql(
      `update funding.application set state = 'ABGERECHNET', measure_start = '2018-02-01', measure_end = '2018-05-01'
       where id in (select application_id from funding.participation where client_id = $1)`,
      [clientId],
    );
  };
  const propose = async (clientId: string, kind = 'erasure') => {
    const asked = {
      clientId,
      kind,
      receivedOn: '2026-11-20',
      channel: 'post',
      identityCheck: 'identity-card',
      details: `Bitte alles über ${rare} löschen.`,
    };
    const request = (await desk.create('/api/v1/data-requests', asked).expect(201)).body;
    return (await desk.create(`/api/v1/data-requests/${request.id}/erasure`, {}).expect(201)).body;
  };
  const approved = async ({ id, version }: { id: string; version: number }) => {
    await scene.decider.change('put', `/api/v1/erasures/${id}/approval`, version).expect(200);
    await until(async () => (await sql(`select from privacy.erasure where id = $1 and state = 'executed'`, [id])).length === 1);
  };
  const totals = async () => (await manager.get('/api/v1/reports/caseload?from=2018-01-01&to=2026-12-31').expect(200)).body.rows;

  it('leaves nothing of a rare name in any table, index, queue or file, keeps the sums, and is done again after a restore', async () => {
    const { clientId, caseId, application, url } = await told({});
    const letter = { kind: 'klartext', participationId: application.participations[0].id };
    await scene.adviser.create(`${url}/issued-documents`, letter).expect(201);
    await scene.adviser.create(`${url}/issued-documents`, { kind: 'foerderuebersicht' }).expect(201);
    await scene.adviser
      .create(`/api/v1/clients/${clientId}/consents`, {
        purpose: 'success-story',
        channel: 'written',
        givenOn: '2026-11-20',
        consequenceTold: true,
        document: `Akte ${rare}`,
      })
      .expect(201);
    for (const [kind, value] of Object.entries(secrets)) {
      const { version } = (await scene.adviser.get(`/api/v1/clients/${clientId}`).expect(200)).body;
      const fact = { value, reason: kind === 'iban' ? 'payment' : 'application-form', evidence: 'own-statement' };
      await scene.adviser.change('put', `/api/v1/clients/${clientId}/restricted-facts/${kind}`, version, fact).expect(200);
    }
    const entries = `/api/v1/clients/${clientId}/profile-entries`;
    const learned = { type: 'qualification', level: 'apprenticeship', title: `${rare}-Schule`, recognition: 'german', evidence: 'none' };
    const { body: wrong } = await scene.adviser.create(entries, learned).expect(201);
    await scene.adviser.change('delete', `${entries}/${wrong.id}`, 1).expect(204);
    await scene.adviser.create(entries, learned).expect(201);
    const worked = { type: 'work', kind: 'employment', employer: rare, occupation: 'Verkauf', startedOn: '2010-01-01' };
    await scene.adviser.create(entries, worked).expect(201);
    const paper = await upload(scene.adviser, caseId, { ...pdfWith(`Zeugnis für ${rare}`), name: `${rare}.pdf` }).expect(201);
    await age(clientId);
    const erasure = await propose(clientId);
    expect(erasure).toMatchObject({ state: 'proposed', own: true, executableFrom: '2026-11-23' });
    expect(erasure.plan.kinds.filter(({ fate }: { fate: string }) => fate !== 'erase').map(({ kind }: { kind: string }) => kind)).toEqual([
      'access-log',
    ]);
    expect((await placesOf(rare)).length).toBeGreaterThan(3);
    const fileIds = (await sql(`select file_id from documents.document where id = $1`, [paper.body.id])).map(
      ({ file_id }) => file_id as string,
    );
    expect(filesWith(files, fileIds)).toHaveLength(1);
    const words = [rare, ...Object.values(secrets)];

    const same = await desk.change('put', `/api/v1/erasures/${erasure.id}/approval`, 1);
    expect([same.status, same.body.type]).toEqual([422, 'urn:problem:privacy.same-hands']);
    const before = await totals();
    const [{ notes }] = await sql(`select notes from counselling.session where case_id = $1`, [caseId]);
    await approved(erasure);

    for (const word of words) expect(await placesOf(word)).toEqual([]);
    const letters = await sql('select content_sealed, sha256 from funding.issued_document where application_id = $1', [application.id]);
    expect(letters.map(({ content_sealed: sealed, sha256 }) => [sealed, sha256.length])).toEqual([
      [null, 64],
      [null, 64],
    ]);
    for (const file of filesIn(files)) utimesSync(file, new Date(0), new Date(0));
    await worker.app.get(FileTidying).removeUnknown();
    expect(filesWith(files, [...fileIds, ...words])).toEqual([]);
    if (queues['REDIS_URL']) {
      expect(await inRedis(queues['REDIS_URL'], erasure.id)).not.toBeUndefined();
      for (const word of [...words, 'Zeugnis']) expect(await inRedis(queues['REDIS_URL'], word)).toEqual([]);
    }
    expect(log.text).toContain('/api/v1/clients/:id');
    expect(words.filter((word) => log.text.includes(word))).toEqual([]);
    expect(await totals()).toEqual(before);
    await scene.adviser.get(`/api/v1/clients/${clientId}`).expect(404);
    expect((await scene.adviser.post('/api/v1/search', { query: rare.slice(0, 6) }).expect(200)).body).toMatchObject({
      clients: [],
      cases: [],
    });

    const lines = readFileSync(path.join(ledger, 'erasures.jsonl'), 'utf8');
    expect(lines).toContain(clientId);
    expect(lines).not.toContain(rare);
    const answer = await scene.decider
      .get(`/api/v1/erasures/${erasure.id}/nachweis.pdf`)
      .buffer(true)
      .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
      .expect(200);
    const certificate = readPdf(answer.body as Buffer);
    expect(certificate.text).toContain('Nachweis über eine Löschung');
    expect(certificate.text).toContain('gelöscht');
    expect(certificate.text).not.toMatch(/K-\d{4}-\d{5}|Xyl/);

    // A database from before: the rows are as they were.
    await sql(`update clients.client set last_name = $2, restricted_at = null, erased_at = null where id = $1`, [clientId, rare]);
    await sql(`update counselling.session set notes = $2 where case_id = $1`, [caseId, notes]);
    expect(await placesOf(rare)).not.toEqual([]);
    expect(await worker.app.get(ErasureRuns).reapply(readLedger(lines))).toBe(1);
    expect(await placesOf(rare)).toEqual([]);
  }, 120_000);

  it('becomes a restriction where the law keeps the file: out of lists, searches and pages, still in the sums', async () => {
    const { clientId, caseId, application } = await told({ lastName: 'Vorderstemann' });
    const erasure = await propose(clientId);
    const fateOf = (kind: string) => erasure.plan.kinds.find((planned: { kind: string }) => planned.kind === kind);
    expect(fateOf('funding-file')).toMatchObject({ fate: 'restrict', reasons: ['unsettled', 'retention'] });
    expect(fateOf('counselling-file')).toMatchObject({ fate: 'restrict', reasons: ['open-case', 'retention'] });
    const before = await totals();
    await approved(erasure);
    for (const url of [`/api/v1/clients/${clientId}`, `/api/v1/cases/${caseId}`]) await scene.adviser.get(url).expect(404);
    expect((await scene.adviser.post('/api/v1/search', { query: 'Vorderstemann' }).expect(200)).body).toMatchObject({
      clients: [],
      cases: [],
    });
    const names = (await scene.adviser.get('/api/v1/clients?limit=100').expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(names).not.toContain(clientId);
    expect(await totals()).toEqual(before);
    const [kept] = await sql(`select last_name, erased_at from clients.client where id = $1`, [clientId]);
    expect(kept).toEqual({ last_name: 'Vorderstemann', erased_at: null });
    expect(application.id).toBeTruthy();
  }, 60_000);

  it('is proposed by the run of time thirty days ahead, not before its day, and not while a law suit lasts', async () => {
    const [due, sued] = [await told({ lastName: 'Fällig' }), await told({ lastName: 'Beklagt' })];
    for (const { clientId } of [due, sued]) await age(clientId);
    await desk.request('put', `/api/v1/data-subjects/${sued.clientId}/hold`).send({ reason: 'Klage beim Sozialgericht' }).expect(204);
    await worker.app.get(ErasureRuns).proposeDue();
    const { items } = (await desk.get('/api/v1/erasures').expect(200)).body;
    const proposal = items.find(({ clientId }: { clientId: string }) => clientId === due.clientId);
    expect(proposal).toMatchObject({ cause: 'retention', executableFrom: '2026-12-23', own: false });
    expect(items.some(({ clientId }: { clientId: string }) => clientId === sued.clientId)).toBe(false);
    const early = await scene.decider.change('put', `/api/v1/erasures/${proposal.id}/approval`, 1);
    expect([early.status, early.body.type]).toEqual([422, 'urn:problem:privacy.not-yet-executable']);
    await scene.decider.change('put', `/api/v1/erasures/${proposal.id}/rejection`, 1, { reason: 'Neuer Kontakt' }).expect(200);
    await worker.app.get(ErasureRuns).proposeDue();
    expect(
      (await desk.get('/api/v1/erasures').expect(200)).body.items.filter(({ clientId }: { clientId: string }) => clientId === due.clientId),
    ).toHaveLength(1);
    await scene.adviser.get('/api/v1/erasures').expect(403);
  }, 60_000);
});
