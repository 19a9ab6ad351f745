import { openStand, type Stand } from './workplace/stand.js';

const [rows, conflicts] = [10_000, 300];

/**
 * Prints the seconds of an import of 10,000 persons with 300 conflicts: upload, dry run, run and taking back, by the built API and worker on demo
 * data (`DEMO_SIZE`), one after the other. The figure of issue 5 (60 s) is the run.
 */
export const benchmarkImport = async (): Promise<void> => {
  const stand = await openStand(process.env['DEMO_SIZE'] ?? 'large');
  try {
    stand.runWorker();
    const page = await signIn(stand);
    let from = performance.now();
    const told = (what: string): void => {
      console.log(`${what.padEnd(12)} ${((performance.now() - from) / 1_000).toFixed(1)} s`);
      from = performance.now();
    };
    const { id } = await page.upload(table());
    told('upload');
    for (const step of ['check', 'run', 'undo'] as const) {
      console.log(JSON.stringify((await page.step(id, step)).states));
      told(step);
    }
  } finally {
    await stand.close();
  }
};

type ImportBody = { readonly id: string; readonly version: number; readonly state: string; readonly states: object };

// Every 33rd row has a day that does not exist.
const table = (): string =>
  [
    'Nachname;Vorname;Geburtsdatum;PLZ;Ort',
    ...Array.from({ length: rows }, (_, n) => {
      const wrong = n % 33 === 0 && n < conflicts * 33;
      return `Bench-${n};Mia;${wrong ? '31.02.1979' : '01.02.1990'};44787;Bochum`;
    }),
  ].join('\r\n');

const signIn = async ({ address }: Stand) => {
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ username: 'teamleitung', password: 'weiterlotse' });
  const session = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: json, body: credentials });
  if (session.status !== 201) throw new Error(`sign-in: ${session.status} ${await session.text()}`);
  const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
  const bodyOf = async (answer: Response): Promise<ImportBody> => {
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as ImportBody;
  };
  const url = `${address}/api/v1/client-imports`;
  const read = async (id: string) => bodyOf(await fetch(`${url}/${id}`, { headers: { cookie } }));
  return {
    upload: async (content: string): Promise<ImportBody> => {
      const body = new FormData();
      body.append('file', new Blob([content], { type: 'text/csv' }), 'personen.csv');
      const headers = { cookie, 'idempotency-key': crypto.randomUUID(), 'sec-fetch-site': 'same-origin' };
      return bodyOf(await fetch(url, { method: 'POST', headers, body }));
    },
    step: async (id: string, step: 'check' | 'run' | 'undo'): Promise<ImportBody> => {
      const { version } = await read(id);
      const headers = { ...json, cookie, 'if-match': `"${version}"` };
      const body = JSON.stringify(step === 'run' ? { step, source: 'Messung', informed: 'printed' } : { step });
      await bodyOf(await fetch(`${url}/${id}/steps`, { method: 'POST', headers, body }));
      for (;;) {
        const now = await read(id);
        if (!['checking', 'running', 'undoing'].includes(now.state)) return now;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
};
