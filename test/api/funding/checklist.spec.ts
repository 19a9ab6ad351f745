import { signIn } from '../../support/api.js';
import { pdfWith, upload } from '../../support/upload.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

type Made = Awaited<ReturnType<FundingScene['submitted']>>;
type Item = { kind: string; state: string; changedByName: string | null; reason: string | null };

const put = async (made: Made, body: object, by = scene.adviser) => {
  const { body: current } = await scene.adviser.get(made.url).expect(200);
  return by.change('put', `${made.url}/checklist`, current.version, body);
};

const missing = (items: Item[]): string[] => items.filter(({ state }) => ['fehlt', 'angefordert'].includes(state)).map(({ kind }) => kind);
const item = (items: Item[], kind: string): Item => items.find((each) => each.kind === kind)!;

const ask = async (made: Made) => {
  const { body: current } = await scene.adviser.get(made.url).expect(200);
  return scene.adviser.change('post', `${made.url}/steps`, current.version, { event: 'request-documents', on: '2026-11-23' });
};

describe('the checklist of an application', () => {
  it('lists what it needs, says who noted what, and asks for what is missing', async () => {
    const made = await scene.submitted();
    expect(missing(made.application.checklist)).toEqual([
      'provider-certificate',
      'cost-offer',
      'approval-certificates',
      'employee-declaration',
      'contract-or-pay-slip',
    ]);
    const { body } = await put(made, { kind: 'cost-offer', state: 'geprueft' }).then((answer) => answer);
    expect(item(body.checklist, 'cost-offer')).toMatchObject({ state: 'geprueft', changedByName: 'Ayşe Kaya' });
    await put(made, { kind: 'employee-declaration', state: 'nicht-erforderlich', reason: 'Liegt im Fall vor.' }).then(({ status }) =>
      expect(status).toBe(200),
    );
    const { body: asked } = await ask(made);
    expect(asked.state).toBe('UNTERLAGEN_FEHLEN');
    expect(asked.checklist.filter(({ state }: Item) => state === 'angefordert').map(({ kind }: Item) => kind)).toEqual([
      'provider-certificate',
      'approval-certificates',
      'contract-or-pay-slip',
    ]);
    expect(asked.actions).toContainEqual({ name: 'complete', allowed: false, reasons: ['documents-missing'] });
    expect(await scene.journal(made.application.id)).toContain('funding.document-noted');
  });

  it('tells the company what it has to supply, and nothing of a severe disability', async () => {
    const seen = async (severelyDisabled: boolean) => {
      const made = await scene.submitted({ severelyDisabled });
      expect(missing(made.application.checklist).includes('disability-proof')).toBe(severelyDisabled);
      await ask(made);
      const company = await signIn(scene.api, made.portalUser, 'portal');
      const { body, text } = await company.get(`/portal/v1/applications/${made.application.id}`).expect(200);
      expect(text).not.toContain('disability');
      return body.missingDocuments;
    };
    expect(await seen(true)).toEqual(['contract-or-pay-slip']);
    expect(await seen(false)).toEqual(['contract-or-pay-slip']);
  });

  it('names the file of the case that it is, and no file of another case', async () => {
    const [made, other] = [await scene.submitted(), await scene.arrange()];
    const { body: file } = await upload(scene.adviser, made.caseId, pdfWith('Angebot')).expect(201);
    const { body: foreign } = await upload(scene.adviser, other.caseId, pdfWith('Fremdes')).expect(201);
    const arrived = { kind: 'cost-offer', state: 'eingegangen' };
    const { status, body } = await put(made, { ...arrived, documentId: file.id });
    expect([status, item(body.checklist, 'cost-offer')]).toEqual([200, expect.objectContaining({ documentId: file.id })]);
    const refused = await put(made, { ...arrived, documentId: foreign.id });
    expect([refused.status, refused.body.type, refused.body.errors[0].pointer]).toEqual([
      422,
      'urn:problem:funding.document-of-other-case',
      '/documentId',
    ]);
    expect(item((await put(made, { kind: 'cost-offer', state: 'fehlt', documentId: file.id })).body.checklist, 'cost-offer')).toMatchObject(
      {
        state: 'fehlt',
        documentId: null,
      },
    );
  });

  it('with nothing missing there is nothing to ask for', async () => {
    const made = await scene.submitted();
    for (const kind of missing(made.application.checklist)) await put(made, { kind, state: 'eingegangen' });
    const { status, body } = await ask(made);
    expect([status, body.type]).toEqual([409, 'urn:problem:funding.nothing-missing']);
    const { body: file } = await scene.adviser.get(made.url).expect(200);
    expect(file.actions).toContainEqual({ name: 'request-documents', allowed: false, reasons: ['nothing-missing'] });
  });

  it('is refused without a reason, after the end, on a stale page, without the permission and in another Träger', async () => {
    const made = await scene.submitted();
    const unexplained = await put(made, { kind: 'cost-offer', state: 'nicht-erforderlich' });
    expect([unexplained.status, unexplained.body.errors[0].pointer]).toEqual([422, '/reason']);
    const change = { kind: 'cost-offer', state: 'eingegangen' };
    expect((await scene.adviser.change('put', `${made.url}/checklist`, made.application.version - 1, change)).status).toBe(412);
    expect((await put(made, change, await signIn(scene.api, 'leitung'))).status).toBe(403);
    expect((await put(made, change, await signIn(scene.api, 'hagen'))).status).toBe(404);
    const { body } = await scene.adviser.get(made.url).expect(200);
    await scene.adviser.change('post', `${made.url}/withdrawal`, body.version, { reason: 'Kein Bedarf' }).expect(200);
    const late = await put(made, change);
    expect([late.status, late.body.type, late.body.params]).toEqual([
      409,
      'urn:problem:funding.checklist-closed',
      { state: 'ZURUECKGEZOGEN' },
    ]);
  });
});
