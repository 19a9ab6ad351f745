import { keepListed, listedAnswers, seesLeaf, type Fields, type Leaf } from './listed-fields.js';

const leavesOf = (fields: Fields): readonly Leaf[] =>
  Object.values(fields).flatMap((field) => (typeof field === 'string' ? [field] : leavesOf(field)));

describe('fields an outside audience reads', () => {
  it('are dropped unless they are listed: a new field, a new object, a field within a list', () => {
    const fields: Fields = { id: 'open', measure: { title: 'open' }, benefits: { kind: 'calculation' } };
    const answer = {
      id: 'a',
      checkNote: 'nur intern',
      measure: { title: 'MAG-Schweißen', seats: 3 },
      benefits: [{ kind: 'fahrkosten', finding: 'S82.C03' }],
      assessment: { findings: [] },
    };
    expect(keepListed(answer, fields, 'company')).toEqual({
      id: 'a',
      measure: { title: 'MAG-Schweißen' },
      benefits: [{ kind: 'fahrkosten' }],
    });
  });

  it('are dropped where a listed value turns into an object, and where nothing is listed', () => {
    expect(keepListed({ id: { name: 'Deniz Aydın' } }, { id: 'open' }, 'company')).toEqual({});
    expect(keepListed({ id: 'a' }, {}, 'company')).toEqual({});
    expect(keepListed({ constructor: 'a' }, { id: 'open' }, 'company')).toEqual({});
  });

  it('are dropped where the matrix says never, although they are listed', () => {
    const fields: Fields = { note: 'session-notes', disability: 'restricted', state: 'calculation' };
    const answer = { note: 'Notiz', disability: true, state: 'BEWILLIGT' };
    expect(keepListed(answer, fields, 'company')).toEqual({ state: 'BEWILLIGT' });
    expect(keepListed(answer, fields, 'statistics')).toEqual({});
    expect(keepListed(answer, fields, 'partner-tenant')).toEqual(answer);
  });

  it.each(Object.entries(listedAnswers))('%s lists nothing that its audiences may never see', (_name, { audiences, fields }) => {
    for (const audience of audiences) expect(leavesOf(fields).filter((leaf) => !seesLeaf(audience, leaf))).toEqual([]);
  });
});
