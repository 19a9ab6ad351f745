import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { rendererVersion } from '@app/platform';
import { signIn, type Agent } from '../../support/api.js';
import { verifyDocuments } from '../../../apps/cli/src/commands/verify-documents.js';
import { readPdf } from '../../support/pdf.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

const binary = (agent: Agent, url: string) =>
  agent
    .get(url)
    .buffer(true)
    .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Letter = { id: string; version: number; sha256: string; state: string; kind: string };
type Made = { url: string; application: { id: string; number: string; participations: { id: string }[]; version: number } };

const draft = async (made: Made, body: object): Promise<Letter> =>
  (await scene.adviser.create(`${made.url}/issued-documents`, body).expect(201)).body;
const release = async (made: Made, { id, version }: Letter): Promise<Letter> =>
  (await scene.adviser.change('post', `${made.url}/issued-documents/${id}/release`, version).expect(200)).body;
const fileOf = (made: Made, { id }: Letter): string => `${made.url}/issued-documents/${id}/file`;
const list = async (made: Made): Promise<Letter[]> => (await scene.adviser.get(`${made.url}/issued-documents`).expect(200)).body.items;

describe('a letter', () => {
  it('is looked at, released, and the same file to the byte whenever it is asked for', async () => {
    const made = await scene.submitted();
    const drafted = await draft(made, { kind: 'foerderuebersicht' });
    expect(drafted).toMatchObject({
      state: 'entwurf',
      ruleSet: 'S82@2024-04-01',
      engineVersion: '1.1.0',
      rendererVersion,
      createdByName: 'Ayşe Kaya',
    });
    const preview = await binary(scene.adviser, fileOf(made, drafted)).expect(200);
    expect(preview.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="foerderuebersicht-${made.application.number}.pdf"`,
      'x-content-type-options': 'nosniff',
    });
    expect(preview.headers['content-security-policy']).toContain("default-src 'none'");
    expect(sha256(preview.body)).toBe(drafted.sha256);

    const released = await release(made, drafted);
    expect(released).toMatchObject({ state: 'freigegeben', version: 2, sha256: drafted.sha256, releasedByName: 'Ayşe Kaya' });
    scene.api.clock.set('2027-03-01T09:00:00.000Z');
    const later = await binary(await signIn(scene.api, 'beratung'), fileOf(made, drafted)).expect(200);
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
    expect(later.headers['content-disposition']).toMatch(/^attachment/);
    expect(later.body.equals(preview.body)).toBe(true);
    expect(await scene.journal(made.application.id)).toContain('funding.letter-released');
  });

  it('is tagged, German and titled', async () => {
    const made = await scene.decided();
    const kinds = [
      { kind: 'foerderuebersicht' },
      { kind: 'antragszusammenfassung' },
      { kind: 'bescheid' },
      { kind: 'klartext', participationId: made.application.participations[0].id },
    ];
    for (const body of kinds) {
      const { body: bytes } = await binary(scene.adviser, fileOf(made, await draft(made, body))).expect(200);
      const { roles, lang, text } = readPdf(bytes);
      expect([body.kind, lang, roles['H1'] ?? 0]).toEqual([body.kind, 'de-DE', 1]);
      expect(roles['H2']).toBeGreaterThan(2);
      expect(roles['LI']).toBeGreaterThan(2);
      if (body.kind !== 'klartext') expect(roles['TH']).toBeGreaterThan(1);
      expect(text).toContain(made.application.number);
    }
    const names = await draft(made, { kind: 'klartext', participationId: made.application.participations[0].id });
    const page = readPdf((await binary(scene.adviser, fileOf(made, names)).expect(200)).body).text;
    expect(page).toContain('Für: Deniz Aydın');
    expect(page).toContain('zahlt bis zu 3.000,00 € für den Kurs');
  });

  it('replaces what stood before: one draft, one released of a kind and addressee', async () => {
    const made = await scene.submitted();
    const first = await release(made, await draft(made, { kind: 'antragszusammenfassung' }));
    const thrownAway = await draft(made, { kind: 'antragszusammenfassung' });
    const second = await release(made, await draft(made, { kind: 'antragszusammenfassung' }));
    expect((await list(made)).map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [first.id, 'ersetzt'],
        [second.id, 'freigegeben'],
      ]),
    );
    expect(await list(made)).toHaveLength(2);
    await scene.adviser.get(fileOf(made, first)).expect(200);
    expect((await scene.adviser.get(fileOf(made, thrownAway)).expect(409)).body.type).toBe('urn:problem:funding.letter-erased');
  });

  it('is refused when stale, released before, or older than the application', async () => {
    const made = await scene.submitted();
    const drafted = await draft(made, { kind: 'foerderuebersicht' });
    const at = `${made.url}/issued-documents/${drafted.id}/release`;
    await scene.adviser.change('post', at, drafted.version + 1).expect(412);
    await scene.adviser
      .change('put', `${made.url}/checklist`, made.application.version, { kind: 'cost-offer', state: 'eingegangen' })
      .expect(200);
    expect((await scene.adviser.change('post', at, drafted.version).expect(409)).body.type).toBe('urn:problem:funding.letter-outdated');
    const anew = await release(made, await draft(made, { kind: 'foerderuebersicht' }));
    const again = `${made.url}/issued-documents/${anew.id}/release`;
    expect((await scene.adviser.change('post', again, anew.version).expect(409)).body.type).toBe('urn:problem:funding.letter-not-a-draft');
    await scene.adviser.change('post', again, anew.version - 1).expect(412);
  });

  it('is a decision only after one, with its reasons, and never tells the company of a disability', async () => {
    const submitted = await scene.submitted();
    const refused = await scene.adviser.create(`${submitted.url}/issued-documents`, { kind: 'bescheid' }).expect(409);
    expect(refused.body.type).toBe('urn:problem:funding.letter-needs-decision');
    const made = await scene.examined({ severelyDisabled: true });
    const benefits = made.application.benefits.map(({ id }: { id: string }) => ({
      id,
      granted: 'none',
      reason: 'Haushaltsmittel erschöpft',
    }));
    await scene.decider.change('put', `${made.url}/decision`, made.application.version, { decidedOn: '2026-11-23', benefits }).expect(200);
    const wish = async (reason?: string) => (await scene.adviser.create(`${made.url}/issued-documents`, { kind: 'bescheid', reason })).body;
    expect(await wish()).toMatchObject({ type: 'urn:problem:funding.letter-reason-missing', errors: [{ pointer: '/reason' }] });
    expect(await wish('Wegen der Schwerbehinderung nicht.')).toMatchObject({ type: 'urn:problem:funding.letter-tells-disability' });
    const letter = (await wish('Die Mittel sind verplant.')) as Letter;
    const { text } = readPdf((await binary(scene.adviser, fileOf(made, letter)).expect(200)).body);
    expect(text).toContain('Die Mittel sind verplant.');
    expect(text).not.toContain('Haushaltsmittel erschöpft');
  });

  it('answers a repeated request once, and nobody else’s key', async () => {
    const made = await scene.submitted();
    const key = randomUUID();
    const once = () =>
      scene.adviser.request('post', `${made.url}/issued-documents`).set('Idempotency-Key', key).send({ kind: 'foerderuebersicht' });
    const [first, second] = [await once(), await once()];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect(await list(made)).toHaveLength(1);
    const other = await scene.submitted();
    await scene.adviser
      .request('post', `${other.url}/issued-documents`)
      .set('Idempotency-Key', key)
      .send({ kind: 'foerderuebersicht' })
      .expect(409);
  });

  it('lies sealed in the database, and is not handed out once its digest no longer fits', async () => {
    const made = await scene.decided();
    const letter = await draft(made, { kind: 'klartext', participationId: made.application.participations[0].id });
    const { rows } = await scene.world.db.query('select * from funding.issued_document where id = $1', [letter.id]);
    expect(JSON.stringify(rows)).not.toMatch(/Aydın|Deniz/);
    await scene.world.db.query(`update funding.issued_document set sha256 = repeat('0', 64) where id = $1`, [letter.id]);
    const told: string[] = [];
    const write = process.stderr.write;
    process.stderr.write = (text: string | Uint8Array) => told.push(String(text)) > 0;
    const answers = [
      await scene.adviser.get(fileOf(made, letter)),
      await scene.adviser.change('post', `${made.url}/issued-documents/${letter.id}/release`, letter.version),
    ];
    process.stderr.write = write;
    const differs = [409, 'urn:problem:funding.letter-differs'];
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual([differs, differs]);
    // Whoever runs the house finds the letter by its id; nobody reads in the log whose it is.
    expect(told.join('')).toContain(`letter ${letter.id} of renderer ${rendererVersion} has digest ${letter.sha256}`);
    expect(told.join('')).not.toMatch(/Aydın|Deniz/);
  });
});

it('verify-documents makes every letter again and lists those that are no longer the same, without a word of them', async () => {
  const { rows: before } = await scene.world.db.query<{ count: number }>(
    'select count(*)::int as count from funding.issued_document where content_sealed is not null',
  );
  // The one whose digest the test above has changed.
  const { text, failed } = await verifyDocuments(scene.api.db.appUrl);
  expect(before[0]!.count).toBeGreaterThan(5);
  expect(failed).toBe(true);
  expect(text).toContain(`${before[0]!.count - 1} gleich, 1 anders,`);
  expect(text.split('\n')).toHaveLength(2);
  expect(text).toMatch(new RegExp(`\\n {2}[0-9a-f-]{36} \\(Druckwerk ${rendererVersion}\\): andere Prüfsumme$`));
  const fixed = `update funding.issued_document set content_sealed = null where sha256 = repeat('0', 64)`;
  await scene.world.db.query(fixed);
  const after = await verifyDocuments(scene.api.db.appUrl);
  expect([after.failed, after.text.split('\n').length]).toEqual([false, 1]);
});

it('tells of no decided objection: its remedy is another one (§§ 85, 87 SGG)', async () => {
  const made = await scene.examined();
  const refused = made.application.benefits.map(({ id }: { id: string }) => ({ id, granted: 'none', reason: 'Mittel verplant' }));
  const decide = (version: number) =>
    scene.decider.change('put', `${made.url}/decision`, version, { decidedOn: '2026-11-23', benefits: refused }).expect(200);
  const { body: first } = await decide(made.application.version);
  const letter = await draft(made, { kind: 'bescheid', reason: 'Die Mittel sind verplant.' });
  const { rows } = await scene.world.db.query(
    `select concat(o.street, ', ', o.plz, ' ', o.town) as seat from identity.office o join funding.benefit b on b.competent_office_id = o.id
     where b.application_id = $1 and b.applicant = 'employer'`,
    [made.application.id],
  );
  const { text } = readPdf((await binary(scene.adviser, fileOf(made, letter)).expect(200)).body);
  expect(text).toContain(rows[0]!.seat);
  const { body: objected } = await scene.adviser
    .change('post', `${made.url}/steps`, first.version, { event: 'object', on: '2026-11-23' })
    .expect(200);
  await decide(objected.version);
  const answer = await scene.adviser.create(`${made.url}/issued-documents`, { kind: 'bescheid', reason: 'Die Mittel sind verplant.' });
  expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:funding.letter-after-objection']);
});

describe('who gets a letter', () => {
  it('is not another team, and not by the address of another application', async () => {
    const [made, other] = [await scene.submitted(), await scene.submitted()];
    const letter = await draft(made, { kind: 'foerderuebersicht' });
    const stranger = await signIn(scene.api, 'hagen');
    await stranger.get(`${made.url}/issued-documents`).expect(404);
    await stranger.get(fileOf(made, letter)).expect(404);
    await stranger.change('post', `${made.url}/issued-documents/${letter.id}/release`, letter.version).expect(404);
    await stranger.create(`${made.url}/issued-documents`, { kind: 'foerderuebersicht' }).expect(404);
    await scene.adviser.get(fileOf(other, letter)).expect(404);
  });

  it('is the company for what was released to it, never a person’s letter, a draft or what was replaced', async () => {
    const made = await scene.decided();
    const company = await signIn(scene.api, made.portalUser, 'portal');
    const portal = `/portal/v1/applications/${made.application.id}/issued-documents`;
    const person = made.application.participations[0].id;
    const overview = await release(made, await draft(made, { kind: 'foerderuebersicht' }));
    const decision = await release(made, await draft(made, { kind: 'bescheid' }));
    const hidden = [
      await release(made, await draft(made, { kind: 'klartext', participationId: person })),
      await release(made, await draft(made, { kind: 'bescheid', participationId: person })),
      await draft(made, { kind: 'antragszusammenfassung' }),
    ];
    const { body } = await company.get(portal).expect(200);
    expect(body.items.map(({ id }: Letter) => id).toSorted()).toEqual([overview.id, decision.id].toSorted());
    expect(Object.keys(body.items[0]).toSorted()).toEqual(['id', 'kind', 'releasedAt', 'sha256']);
    const file = await binary(company, `${portal}/${overview.id}/file`).expect(200);
    expect([sha256(file.body), file.headers['content-disposition']]).toEqual([
      overview.sha256,
      `attachment; filename="foerderuebersicht-${made.application.number}.pdf"`,
    ]);
    for (const { id } of hidden) await company.get(`${portal}/${id}/file`).expect(404);
    const other = await signIn(scene.api, (await scene.arrange()).portalUser, 'portal');
    await other.get(`${portal}/${overview.id}/file`).expect(404);
    await other.get(portal).expect(404);
    await scene.adviser.get(portal).expect(401);
  });

  it('reads the same of a severely disabled person of 30 as of anybody else', async () => {
    const textOf = async (severelyDisabled: boolean): Promise<string[]> => {
      const made = await scene.decided({ severelyDisabled });
      const company = await signIn(scene.api, made.portalUser, 'portal');
      const { body: known } = await company.get('/portal/v1/company').expect(200);
      const texts: string[] = [];
      for (const kind of ['foerderuebersicht', 'antragszusammenfassung', 'bescheid']) {
        const { id } = await release(made, await draft(made, { kind }));
        const file = await binary(company, `/portal/v1/applications/${made.application.id}/issued-documents/${id}/file`).expect(200);
        const { text } = readPdf(file.body);
        const { measure } = (await company.get(`/portal/v1/applications/${made.application.id}`).expect(200)).body;
        texts.push(
          [made.application.number, known.name, known.betriebsnummer, measure.title].reduce((all, own) => all.replaceAll(own, '…'), text),
        );
      }
      return texts;
    };
    const [disabled, other] = [await textOf(true), await textOf(false)];
    expect(disabled).toEqual(other);
    expect(disabled.join(' ')).not.toMatch(/behinder|Satz 4 Nr|C0[23]|Aydın/i);
  });
});

it('the calculator gives its variants as a draft that nobody has stored', async () => {
  const facts = { participationStart: '2027-02-01', measureEnd: '2027-07-31', lehrgangskosten: 600_000, massnahmeMinutes: 24_000 };
  const answer = await scene.adviser
    .post('/api/v1/funding-calculations/overview', { variants: [{ instrument: 'S82', facts }] })
    .buffer(true)
    .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
    .expect(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="foerderuebersicht-entwurf.pdf"');
  expect(readPdf(answer.body as Buffer).text).toMatch(/Entwurf, nicht gespeichert.*01\.02\.2027 bis 31\.07\.2027/);
});
