import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;
beforeAll(async () => {
  scene = await fundingScene();
});
afterAll(() => scene.close());

it('of several drafts of one letter at once each is taken, and one is left', async () => {
  const { url } = await scene.decided();
  const kinds = Array.from({ length: 4 }, () => scene.adviser.create(`${url}/issued-documents`, { kind: 'antragszusammenfassung' }));
  expect((await Promise.all(kinds)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const { body } = await scene.adviser.get(`${url}/issued-documents`).expect(200);
  expect(body.items.map(({ state }: { state: string }) => state)).toEqual(['entwurf']);
});
