import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileTidying } from '@app/documents';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { eicar, startClamd, type StandInClamd } from '../../support/clamd.js';
import { formOf, pdfWith, sendForm, upload, type GivenFile } from '../../support/upload.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

describe('documents of a case', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  let api: TestApi;
  let w: World;
  let clamd: StandInClamd;
  let worker: TestWorker;
  let adviser: Agent;
  let foreign: Agent;
  let caseId: string;

  beforeAll(async () => {
    clamd = await startClamd();
    const settings = { FILES_DIR: folder, CLAMD_URL: clamd.url, CLAMD_TIMEOUT_MS: '300', UPLOAD_MAX_MB: '1', FILES_GRACE_MS: '60000' };
    api = await startApi(settings);
    w = await world(api);
    worker = await startWorker(api.db.appUrl, api.clock, settings);
    [adviser, foreign] = await Promise.all([signIn(api, 'beratung'), signIn(api, 'hagen')]);
    const person = { lastName: 'Hülsmeier', firstName: 'Gerda', employmentStatus: 'employed' };
    const { id: clientId } = (await adviser.create('/api/v1/clients', person).expect(201)).body;
    caseId = (await adviser.create('/api/v1/cases', { clientId, subject: 'Schweißkurs' }).expect(201)).body.id;
  });
  afterAll(async () => {
    await worker.stop();
    await clamd.close();
    await w.close();
    await api.close();
  });
  afterEach(() => (clamd.answer = 'by-content'));

  const list = async () =>
    (await adviser.get(`/api/v1/cases/${caseId}/documents`).expect(200)).body.items as { id: string; state: string }[];
  const inState = (id: string, state: string) =>
    until(async () => (await list()).find((document) => document.id === id && document.state === state));
  const filesOnDisk = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  const fileOf = async (id: string): Promise<string> => {
    const { rows } = await w.db.query(`select file_id as "fileId" from documents.document where id = $1`, [id]);
    return filesOnDisk().find((file) => file.endsWith(String(rows[0].fileId)))!;
  };
  const clean = async (words = 'Zeugnis'): Promise<{ id: string; file: GivenFile }> => {
    const file = pdfWith(words);
    const { id } = (await upload(adviser, caseId, file).expect(201)).body as { id: string };
    await inState(id, 'clean');
    return { id, file };
  };

  it('wait in quarantine, are scanned, and are then handed out as attachment, exactly as they came', async () => {
    const file = pdfWith('Gesellenbrief');
    const answer = await upload(adviser, caseId, { ...file, name: 'Gesellenbrief „Übung“.pdf' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'certificate',
      mediaType: 'application/pdf',
      state: 'quarantine',
      size: file.content.length,
    });
    expect(answer.text).not.toMatch(/sha256|fileId/);
    const { id } = answer.body as { id: string };
    await inState(id, 'clean');
    const got = await adviser.get(`/files/${id}`).buffer(true).expect(200);
    expect(got.body).toEqual(file.content);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="Gesellenbrief __bung_\.pdf"; filename\*=UTF-8''Gesellenbrief%20/,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
    const { rows } = await w.db.query(`select action, allowed from audit.access where subject_id = $1 order by at`, [id]);
    expect(rows).toEqual([
      { action: 'document.upload', allowed: true },
      { action: 'document.read', allowed: true },
    ]);
    expect(clamd.scanned.some((content) => content.equals(file.content))).toBe(true);
  });

  it('are sealed on the disk and readable there by nobody else', async () => {
    const { id } = await clean('Diese Wörter stehen nirgends im Klartext');
    const file = await fileOf(id);
    expect(readFileSync(file).toString('latin1')).not.toMatch(/Klartext|%PDF/);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('with malware are refused, never handed out, and lose their file', async () => {
    const text: GivenFile = { name: 'Notiz.txt', type: 'text/plain', content: eicar() };
    const { id } = (await upload(adviser, caseId, text).expect(201)).body as { id: string };
    const file = await fileOf(id);
    await inState(id, 'refused');
    expect((await adviser.get(`/files/${id}`)).body).toMatchObject({
      type: 'urn:problem:documents.not-served',
      params: { state: 'refused' },
    });
    utimesSync(file, new Date(0), new Date(0));
    await worker.app.get(FileTidying).removeUnknown();
    expect(filesOnDisk()).not.toContain(file);
    const { rows } = await w.db.query(`select from audit.access where subject_id = $1 and action = 'document.read'`, [id]);
    expect(rows).toEqual([]);
  });

  it.each(['error', 'silent', 'hang-up'] as const)(
    'stay in quarantine while the scanner answers %s, and come out when it is well again',
    async (answer) => {
      clamd.answer = answer;
      const before = clamd.scanned.length;
      const { id } = (await upload(adviser, caseId, pdfWith(`Geduld ${answer}`)).expect(201)).body as { id: string };
      await until(async () => clamd.scanned.length > before);
      expect((await adviser.get(`/files/${id}`)).status).toBe(409);
      clamd.answer = 'by-content';
      await inState(id, 'clean');
    },
  );

  it('do not open once somebody has touched the file after the scan', async () => {
    const { id } = await clean('unverändert');
    const other = await clean('ein anderes');
    const [file, otherFile] = [await fileOf(id), await fileOf(other.id)];
    const original = readFileSync(file);
    const flipped = Buffer.from(original);
    flipped[flipped.length - 40]! ^= 1;
    for (const content of [flipped, original.subarray(0, -1), readFileSync(otherFile), Buffer.from('plain'), Buffer.alloc(0)]) {
      writeFileSync(file, content);
      const answer = await adviser.get(`/files/${id}`);
      expect(answer.status).toBe(500);
      expect(answer.headers).not.toHaveProperty('content-disposition');
    }
    writeFileSync(file, original);
    await adviser.get(`/files/${id}`).expect(200);
    // The row cannot be turned to another content either: the application's role may not change the digest.
    await expect(appUpdates(`sha256 = repeat('0', 64)`, id)).rejects.toThrow('permission denied');
  });
  const appUpdates = async (set: string, id: string): Promise<unknown> => {
    const { Client } = (await import('pg')).default;
    const db = new Client({ connectionString: api.db.appUrl });
    await db.connect();
    return db.query(`update documents.document set ${set} where id = $1`, [id]).finally(() => db.end());
  };

  it.each([
    ['nothing', { name: 'leer.pdf', type: 'application/pdf', content: Buffer.alloc(0) }, 'documents.file-refused', 'file-empty'],
    [
      'a program',
      { name: 'Zeugnis.pdf', type: 'application/pdf', content: Buffer.from('MZ program') },
      'documents.file-refused',
      'file-type',
    ],
    ['another type', { ...pdfWith('x'), name: 'Zeugnis.png', type: 'image/png' }, 'documents.file-refused', 'file-mismatch'],
    ['no name', { ...pdfWith('x'), name: '...' }, 'documents.name-unusable', 'file-name'],
    [
      'too much',
      { ...pdfWith('x'), content: Buffer.concat([pdfWith('x').content, Buffer.alloc(1_000_000)]) },
      'documents.file-too-large',
      'file-too-large',
    ],
  ])('with %s are refused with the remedy, and nothing is left on the disk', async (_what, file, code, field) => {
    const before = filesOnDisk().length;
    const answer = await upload(adviser, caseId, file as GivenFile);
    expect(answer.body).toMatchObject({ status: 400, type: `urn:problem:${code}`, errors: [{ pointer: '/file', code: field }] });
    expect(answer.body.errors[0].message.length).toBeGreaterThan(10);
    expect(filesOnDisk()).toHaveLength(before);
  });

  it('that say they are too large are refused before a byte of them is read', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const cookie = (adviser as unknown as { cookie: string }).cookie;
    const head = [
      `POST /api/v1/cases/${caseId}/documents?kind=cv HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Cookie: ${cookie}`,
      `Idempotency-Key: ${randomUUID()}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 900000000',
      '',
      '',
    ].join('\r\n');
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head));
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('documents.file-too-large');
  });

  it('sent by a form of another site are refused, with a right cookie too', async () => {
    const url = `/api/v1/cases/${caseId}/documents?kind=cv`;
    const form = formOf(pdfWith('fremd'));
    expect((await sendForm(adviser, url, form)).body.type).toBe('urn:problem:http.foreign-origin');
    expect((await sendForm(adviser, url, form).set('Origin', 'https://evil.example')).status).toBe(403);
  });

  it('sent as no form, as an empty one, or as two at once are refused', async () => {
    const url = `/api/v1/cases/${caseId}/documents?kind=cv`;
    expect((await adviser.create(url, {})).body.type).toBe('urn:problem:documents.file-missing');
    const same = { 'Sec-Fetch-Site': 'same-origin' };
    expect((await sendForm(adviser, url, formOf()).set(same)).body.type).toBe('urn:problem:documents.file-missing');
    expect((await sendForm(adviser, url, Buffer.from('nonsense')).set(same)).body.status).toBe(400);
    expect((await adviser.create(`/api/v1/cases/${caseId}/documents?kind=secret`, {})).status).toBe(400);
  });

  it('in a part that is no field of a form are refused, however large it is', async () => {
    // As one piece this part stops the parser for good.
    const unnamed = Buffer.from(
      formOf(pdfWith('p'.repeat(30_000)))
        .toString()
        .replace('form-data; name="file";', 'attachment;'),
    );
    const answer = await sendForm(adviser, `/api/v1/cases/${caseId}/documents?kind=certificate`, unnamed).set(
      'Sec-Fetch-Site',
      'same-origin',
    );
    expect([answer.status, answer.body.type]).toEqual([400, 'urn:problem:documents.file-incomplete']);
  });

  it('sent twice with one key are one; a colleague with the same key gets none', async () => {
    const key = randomUUID();
    const file = pdfWith('zweimal');
    const before = (await list()).length;
    const answers = await Promise.all([1, 2, 3].map(() => upload(adviser, caseId, file, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([key]));
    expect((await list()).length).toBe(before + 1);
    expect((await upload(await signIn(api, 'teamleitung'), caseId, file, { key })).status).toBe(409);
  });

  it('can be renamed and sorted anew, and keep their ending', async () => {
    const { id } = await clean();
    const url = `/api/v1/documents/${id}`;
    const { version } = (await list()).find((document) => document.id === id) as unknown as { version: number };
    const answer = await adviser.change('patch', url, version, { name: '../Meisterbrief.exe', kind: 'other' }).expect(200);
    expect(answer.body).toMatchObject({ name: 'Meisterbrief.exe.pdf', kind: 'other', version: version + 1 });
    expect((await adviser.change('patch', url, version, { name: 'x' })).status).toBe(412);
  });

  it('taken back are gone from the list and from the disk; the row says that there was one', async () => {
    const { id } = await clean('zurück');
    const file = await fileOf(id);
    const { version } = (await list()).find((document) => document.id === id) as unknown as { version: number };
    await adviser.change('post', `/api/v1/documents/${id}/withdrawal`, version).expect(200);
    expect((await list()).some((document) => document.id === id)).toBe(false);
    expect(filesOnDisk()).not.toContain(file);
    expect((await adviser.get(`/files/${id}`)).status).toBe(409);
    expect((await adviser.change('patch', `/api/v1/documents/${id}`, version + 1, { name: 'x' })).body.type).toBe(
      'urn:problem:documents.withdrawn',
    );
  });

  it('are those of nobody else: not for another Träger, not without the right, not without a session', async () => {
    const { id } = await clean();
    for (const url of [`/files/${id}`, `/api/v1/cases/${caseId}/documents`]) {
      expect((await foreign.get(url)).status).toBe(404);
      expect((await (await signIn(api, 'verwaltung')).get(url)).status).toBe(403);
      expect((await api.anonymous.get(url)).status).toBe(401);
    }
    const before = filesOnDisk().length;
    expect((await upload(foreign, caseId, pdfWith('fremd'))).status).toBe(404);
    expect((await foreign.change('post', `/api/v1/documents/${id}/withdrawal`, 2)).status).toBe(404);
    expect(filesOnDisk()).toHaveLength(before);
  });

  it('leave no file behind whose row never came', async () => {
    const { id } = await clean('bleibt');
    const orphans = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222.part'].map((name) =>
      path.join(folder, name.slice(0, 2), name),
    );
    const { mkdirSync } = await import('node:fs');
    for (const file of orphans) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, 'left behind');
    }
    const tidying = worker.app.get(FileTidying);
    await tidying.removeUnknown();
    // Young ones are left alone: their row may be about to come.
    expect(filesOnDisk()).toEqual(expect.arrayContaining(orphans));
    for (const file of filesOnDisk()) utimesSync(file, new Date(0), new Date(0));
    expect(await tidying.removeUnknown()).toBeGreaterThanOrEqual(2);
    expect(filesOnDisk().filter((file) => orphans.includes(file))).toEqual([]);
    await adviser.get(`/files/${id}`).expect(200);
  });
});
