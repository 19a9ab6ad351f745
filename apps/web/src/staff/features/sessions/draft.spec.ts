import { inHand, tabsOf } from './draft.js';

const server = (notes: string, savedAt = '2026-11-23T09:00:00.000Z') => ({
  caseId: 'c1',
  caseNumber: 'F-2026-00001',
  sessionId: 'k1',
  notes,
  form: '{}',
  savedAt,
});
const device = (notes: string, key = 'k1', savedAt = '2026-11-23T09:00:04.000Z') => ({
  key,
  subject: { kind: 'case' as const, caseId: key === 'k1' ? 'c1' : 'c2', number: 'F-2026-00001', label: 'Yıldız' },
  notes,
  form: '{}',
  savedAt,
});

describe('drafts that were found', () => {
  it('are one tab when server and device have the same session, with the text that goes on', () => {
    expect(tabsOf([server('Möchte')], [device('Möchte schweißen')])).toMatchObject([
      { key: 'k1', subject: { caseId: 'c1' }, kept: { device: { notes: 'Möchte schweißen' } } },
    ]);
    expect(tabsOf([server('Möchte schweißen')], [device('Möchte')])[0]?.kept).toEqual({
      server: { notes: 'Möchte schweißen', form: '{}', savedAt: '2026-11-23T09:00:00.000Z' },
    });
  });

  it('are both kept when neither goes on from the other, the newer one in hand', () => {
    const kept = tabsOf([server('Am Telefon')], [device('In Person')])[0]?.kept ?? {};
    expect(inHand(kept)).toMatchObject({ copy: { notes: 'In Person' }, other: { notes: 'Am Telefon' } });
    const later = tabsOf([server('Am Telefon', '2026-11-23T10:00:00.000Z')], [device('In Person')])[0]?.kept ?? {};
    expect(inHand(later)).toMatchObject({ copy: { notes: 'Am Telefon' }, other: { notes: 'In Person' } });
  });

  it('of two cases are two tabs', () => {
    expect(tabsOf([server('Eins')], [device('Zwei', 'k2')]).map(({ key }) => key)).toEqual(['k1', 'k2']);
  });

  it('belong together by their case when another device began anew', () => {
    const other = { ...device('Anders'), key: 'k9' };
    expect(tabsOf([server('Eins')], [other])).toHaveLength(1);
  });
});
