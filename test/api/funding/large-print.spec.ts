import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

const wish = { channel: null, language: null, interpreter: false, largePrint: true, plainLanguage: true, screenReader: false };

/** The sizes of type in a PDF, without that of the page numbers. */
const sizesIn = (pdf: Buffer): readonly number[] => {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return stream;
    }
  });
  const sizes = streams.flatMap((stream) => [...stream.matchAll(/\/F\d+ (\d+) Tf/g)].map(([, size]) => Number(size)));
  return [...new Set(sizes)].filter((size) => size !== 8).toSorted((a, b) => a - b);
};

describe('letters to somebody who wishes large print', () => {
  let scene: FundingScene;
  beforeAll(async () => {
    scene = await fundingScene();
  });
  afterAll(() => scene.close());

  const binary = async (agent: Agent, url: string): Promise<Buffer> =>
    (
      await agent
        .get(url)
        .buffer(true)
        .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
        .expect(200)
    ).body;
  const asksForLargePrint = async (clientId: string) => {
    const { version } = (await scene.adviser.get(`/api/v1/clients/${clientId}`).expect(200)).body;
    await scene.adviser.change('put', `/api/v1/clients/${clientId}/contact-preference`, version, wish).expect(200);
  };

  it('are decisions in 16 points, the company’s own stay as they are', async () => {
    const made = await scene.decided();
    const [participation] = made.application.participations;
    const written = async (participationId: string | null): Promise<readonly number[]> => {
      const { body } = await scene.adviser.create(`${made.url}/issued-documents`, { kind: 'bescheid', participationId }).expect(201);
      return sizesIn(await binary(scene.adviser, `${made.url}/issued-documents/${body.id}/file`));
    };
    expect((await written(participation.id))[0]).toBeLessThan(16);
    await asksForLargePrint(made.clientId);
    expect((await written(participation.id))[0]).toBe(16);
    expect((await written(null))[0]).toBeLessThan(16);
  });

  it('are answers of data protection, which sees no file itself', async () => {
    const desk = await signIn(scene.api, 'datenschutz');
    const { clientId } = await scene.submitted();
    const asked = { clientId, kind: 'rectification', receivedOn: '2026-11-20', channel: 'post', identityCheck: 'identity-card' };
    const details = { stops: 'note', details: 'Mein Name ist falsch geschrieben.' };
    const { id } = (await scene.adviser.create('/api/v1/data-requests', { ...asked, ...details }).expect(201)).body;
    await asksForLargePrint(clientId);
    const { version } = (await desk.get(`/api/v1/data-requests/${id}`).expect(200)).body;
    await desk.change('put', `/api/v1/data-requests/${id}/closing`, version, { state: 'refused', outcome: 'Der Name stimmt.' }).expect(200);
    expect(sizesIn(await binary(desk, `/api/v1/data-requests/${id}/antwort.pdf`))[0]).toBe(16);
  });
});
