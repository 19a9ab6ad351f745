import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { eicar, startClamd, type StandInClamd } from '../../support/clamd.js';
import { pdfWith, upload, type GivenFile } from '../../support/upload.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

/** Between check and use: what is scanned is what is handed out, whoever is quicker. */
describe('documents', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  let api: TestApi;
  let w: World;
  let clamd: StandInClamd;
  let worker: TestWorker;
  let adviser: Agent;
  let caseId: string;

  beforeAll(async () => {
    clamd = await startClamd();
    const settings = { FILES_DIR: folder, CLAMD_URL: clamd.url, CLAMD_TIMEOUT_MS: '300' };
    api = await startApi(settings);
    w = await world(api);
    worker = await startWorker(api.db.appUrl, api.clock, settings);
    // One listening server for all: requests sent together must really meet.
    await api.app.listen(0, '127.0.0.1');
    adviser = await signIn(api, 'beratung');
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

  type Row = { id: string; state: string; version: number };
  const list = async () => (await adviser.get(`/api/v1/cases/${caseId}/documents`).expect(200)).body.items as Row[];
  const inState = (id: string, state: string) =>
    until(async () => (await list()).find((document) => document.id === id && document.state === state));
  const fileOf = async (id: string): Promise<string> => {
    const { rows } = await w.db.query(`select file_id as "fileId" from documents.document where id = $1`, [id]);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(({ name }) => name === rows[0].fileId)!;
    return path.join(found.parentPath, found.name);
  };
  const clean = async (words: string): Promise<{ id: string; file: GivenFile }> => {
    const file = pdfWith(words);
    const { id } = (await upload(adviser, caseId, file).expect(201)).body as { id: string };
    await inState(id, 'clean');
    return { id, file };
  };

  it('asked for while they are scanned come whole or not at all; with malware never', async () => {
    const files = [pdfWith('Wettlauf'), { name: 'Notiz.txt', type: 'text/plain', content: eicar() }];
    const ids: string[] = [];
    for (const file of files) ids.push((await upload(adviser, caseId, file).expect(201)).body.id as string);
    const seen = new Set<string>();
    await until(async () => {
      for (const [index, id] of ids.entries()) {
        const answers = await Promise.all(Array.from({ length: 5 }, () => adviser.get(`/files/${id}`).buffer(true)));
        for (const { status, body } of answers) {
          seen.add(`${index} ${status}`);
          if (status === 200) expect(body).toEqual(files[index]!.content);
        }
      }
      const states = new Map((await list()).map(({ id, state }) => [id, state]));
      return states.get(ids[0]!) === 'clean' && states.get(ids[1]!) === 'refused';
    });
    expect([...seen].filter((one) => !['0 409', '0 200', '1 409'].includes(one))).toEqual([]);
    await adviser.get(`/files/${ids[0]}`).expect(200);
    await adviser.get(`/files/${ids[1]}`).expect(409);
  });

  it('exchanged on the disk while they wait for the scanner never come out', async () => {
    clamd.answer = 'error';
    const before = clamd.scanned.length;
    const { id } = (await upload(adviser, caseId, pdfWith('harmlos')).expect(201)).body as { id: string };
    await until(async () => clamd.scanned.length > before);
    const { id: other } = (await upload(adviser, caseId, pdfWith('ein anderes')).expect(201)).body as { id: string };
    const file = await fileOf(id);
    const original = readFileSync(file);
    writeFileSync(file, readFileSync(await fileOf(other)));
    clamd.answer = 'by-content';
    await inState(other, 'clean');
    expect((await list()).find((document) => document.id === id)).toMatchObject({ state: 'quarantine' });
    expect((await adviser.get(`/files/${id}`)).status).toBe(409);
    writeFileSync(file, original);
    await inState(id, 'clean');
  });

  it('asked for while they are taken back come whole, or are told to be gone', async () => {
    const { id, file } = await clean('gleichzeitig');
    const { version } = (await list()).find((document) => document.id === id)!;
    const [withdrawal, ...answers] = await Promise.all([
      adviser.change('post', `/api/v1/documents/${id}/withdrawal`, version),
      ...Array.from({ length: 20 }, () => adviser.get(`/files/${id}`).buffer(true)),
    ]);
    expect(withdrawal.status).toBe(200);
    for (const { status, body } of answers) {
      expect([200, 409]).toContain(status);
      if (status === 200) expect(body).toEqual(file.content);
    }
  });
});
