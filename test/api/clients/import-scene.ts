import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { formOf, sendForm } from '../../support/upload.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

/** What an import answers, as far as tests look. */
export type ImportBody = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly columns: (string | null)[];
  readonly verdicts: Record<string, number>;
  readonly states: Record<string, number>;
};

/** A file as German spreadsheets write CSV. */
export const csv = (lines: readonly (readonly string[])[], encoding: 'utf8' | 'latin1' = 'utf8') => ({
  name: 'personen.csv',
  type: 'text/csv',
  content: Buffer.from(lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'), encoding),
});

export const headings = ['Kundennummer', 'Nachname', 'Vorname', 'Geburtsdatum', 'Telefon', 'PLZ', 'Ort'];

/** The n-th person of a table, whom nobody knows. */
export const person = (n: number): string[] => ['', `Import-${String(n).padStart(5, '0')}`, 'Mia', '01.02.1990', '', '', ''];

/** Uploads a table as our own page does. */
export const uploadTable = (agent: Agent, file: ReturnType<typeof csv>, key?: string) =>
  sendForm(agent, '/api/v1/client-imports', formOf(file), key).set('Sec-Fetch-Site', 'same-origin');

/** API and worker, a team lead who imports and an adviser of the team. */
export class ImportScene {
  private constructor(
    readonly api: TestApi,
    readonly world: World,
    readonly worker: TestWorker,
    readonly lead: Agent,
    readonly adviser: Agent,
  ) {}

  /** `workerOf` starts a worker outside this process, which goes by the clock of the machine. */
  static async start(workerOf?: (api: TestApi) => TestWorker): Promise<ImportScene> {
    const api = await startApi();
    api.clock.set(workerOf ? new Date().toISOString() : '2026-11-23T09:00:00.000Z');
    const w = await world(api);
    const worker = workerOf?.(api) ?? (await startWorker(api.db.appUrl, api.clock, { SWEEP_MS: '600000' }));
    return new ImportScene(api, w, worker, await signIn(api, 'teamleitung'), await signIn(api, 'beratung'));
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.world.close();
    await this.api.close();
  }

  /** The team lead signed in once more, for when a session has run out. */
  again(): Promise<Agent> {
    return signIn(this.api, 'teamleitung');
  }

  async uploaded(lines: readonly (readonly string[])[]): Promise<ImportBody> {
    return (await uploadTable(this.lead, csv([headings, ...lines])).expect(201)).body;
  }

  async now(id: string): Promise<ImportBody> {
    return (await this.lead.get(`/api/v1/client-imports/${id}`).expect(200)).body;
  }

  /** Begins a step and waits until the worker is done with it. */
  async step(id: string, step: 'check' | 'run' | 'undo'): Promise<ImportBody> {
    const before = await this.now(id);
    const body = step === 'run' ? { step, source: 'Liste der Agentur Hagen', informed: null } : { step };
    await this.lead.change('post', `/api/v1/client-imports/${id}/steps`, before.version, body).expect(200);
    return until(async () => {
      const now = await this.now(id);
      return ['checking', 'running', 'undoing'].includes(now.state) ? undefined : now;
    });
  }

  /** Uploaded, tried and run. */
  async imported(lines: readonly (readonly string[])[]): Promise<ImportBody> {
    const { id } = await this.uploaded(lines);
    await this.step(id, 'check');
    return this.step(id, 'run');
  }

  async rows(id: string, state: string) {
    return (await this.lead.get(`/api/v1/client-imports/${id}/rows?state=${state}&limit=100`).expect(200)).body.items;
  }

  async register(facts: object) {
    return (await this.adviser.create('/api/v1/clients', facts).expect(201)).body as { id: string; number: string; version: number };
  }

  async count(where: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.world.db.query(`select count(*)::int as n from ${where}`, [...values])).rows[0].n;
  }
}
