import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DocumentScans } from '@app/documents';
import { signIn, startApi } from '../../support/api.js';
import { startClamd } from '../../support/clamd.js';
import { pdfWith, upload } from '../../support/upload.js';
import { startWorker, until } from '../../support/worker.js';
import { world } from '../../support/world.js';

describe('without a scanner', () => {
  const uploaded = async (settings: Record<string, string>) => {
    const all = { FILES_DIR: mkdtempSync(path.join(tmpdir(), 'files-')), ...settings };
    const api = await startApi(all);
    const w = await world(api);
    const adviser = await signIn(api, 'beratung');
    const person = { lastName: 'Hülsmeier', firstName: 'Gerda', employmentStatus: 'employed' };
    const { id: clientId } = (await adviser.create('/api/v1/clients', person).expect(201)).body;
    const caseId: string = (await adviser.create('/api/v1/cases', { clientId, subject: 'Schweißkurs' }).expect(201)).body.id;
    await upload(adviser, caseId, pdfWith('ungeprüft')).expect(201);
    const state = async () => (await adviser.get(`/api/v1/cases/${caseId}/documents`)).body.items[0] as object;
    const close = async () => {
      await w.close();
      await api.close();
    };
    return { api, all, state, close };
  };

  it('documents wait in quarantine, say why, and are scanned as soon as there is one', async () => {
    const { api, all, state, close } = await uploaded({ UPLOADS_WITHOUT_SCANNER: 'false' });
    const clamd = await startClamd();
    try {
      expect(await state()).toMatchObject({ state: 'quarantine', scannerMissing: true });
      const worker = await startWorker(api.db.appUrl, api.clock, { ...all, CLAMD_URL: clamd.url });
      api.clock.advance(60_000);
      await worker.app.get(DocumentScans).scanWaiting();
      expect(await state()).toMatchObject({ state: 'clean', scanResult: 'clean' });
      await worker.stop();
    } finally {
      await clamd.close();
      await close();
    }
  });

  it('they come out where the operator does without one, and say that nobody looked', async () => {
    const { api, all, state, close } = await uploaded({ UPLOADS_WITHOUT_SCANNER: 'true' });
    const worker = await startWorker(api.db.appUrl, api.clock, all);
    try {
      await until(async () => ((await state()) as { state: string }).state === 'clean');
      expect(await state()).toMatchObject({ state: 'clean', scanResult: 'skipped' });
    } finally {
      await worker.stop();
      await close();
    }
  });
});
