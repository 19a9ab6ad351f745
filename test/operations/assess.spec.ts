import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from '../support/child-process.js';

type Vector = { readonly id: string; readonly instrument: string; readonly expected: Readonly<Record<string, unknown>> };
type Answer = { readonly id: string; readonly result: Readonly<Record<string, unknown>> };

const file = 'test/data/funding-vectors.json';
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];

/** The built command as people and programs call it, without any setting of a database. */
const assess = async (given: string): Promise<{ code: number | string; output: string }> => {
  const run = runNode(['dist/apps/cli/src/main.js', 'assess', given]);
  return { code: await run.ended, output: run.output() };
};

describe('assess', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-assess-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints nothing but a JSON list with one result per case, in the order of the file', async () => {
    const { code, output } = await assess(file);
    expect(code).toBe(0);
    expect((JSON.parse(output) as Answer[]).map(({ id }) => id)).toEqual(vectors.map(({ id }) => id));
  });

  it('answers all forty examples field by field, amounts in cents', async () => {
    const answers = new Map((JSON.parse((await assess(file)).output) as Answer[]).map(({ id, result }) => [id, result]));
    expect(vectors).toHaveLength(40);
    for (const { id, expected } of vectors) expect({ id, ...answers.get(id) }).toMatchObject({ id, ...expected });
  });

  it.each([
    ['is no JSON', '{', 'ist kein gültiges JSON'],
    ['holds no list', '{}', 'enthält keine Liste'],
    ['holds something that is no case', '[{ "id": "A" }, 7]', 'Eintrag 2'],
  ])('says in one sentence that the file %s', async (_what, content, sentence) => {
    const given = path.join(folder, 'faelle.json');
    writeFileSync(given, content);
    const { code, output } = await assess(given);
    expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
    expect(output).toContain(sentence);
  });

  it('says that the file does not exist', async () => {
    const { code, output } = await assess(path.join(folder, 'fehlt.json'));
    expect(code).toBe(1);
    expect(output).toContain('kann nicht gelesen werden');
  });
});
