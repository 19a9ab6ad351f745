import { inHand, tabsOf } from './draft.js';
import type { SessionEntry } from './kept-form.js';
import { joined } from './two-copies.js';

const nothingTyped = { day: undefined, typed: '' };
const promise = { by: 'us', text: 'Kursliste', due: { day: '2026-12-01', typed: '1w' } } as const;
const entry: SessionEntry = {
  channel: 'phone',
  heldOn: '2026-11-23',
  minutes: undefined,
  outcome: undefined,
  notes: '',
  purpose: '',
  participants: '',
  agreements: '',
  nextStep: '',
  followUp: nothingTyped,
  followUpFor: undefined,
  promises: [],
  courses: [],
  afterwards: 'nothing',
};
const form = (more: Partial<SessionEntry>): string =>
  JSON.stringify({ entry: { ...entry, ...more }, opened: { at: '2026-11-23T08:55:00.000Z', on: '2026-11-23' } });

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
    const later = '2026-11-23T10:00:00.000Z';
    expect(tabsOf([server('Möchte schweißen', later)], [device('Möchte')])[0]?.kept).toEqual({
      server: { notes: 'Möchte schweißen', form: '{}', savedAt: later },
    });
  });

  it('are both kept when neither goes on from the other, the newer one in hand', () => {
    const kept = tabsOf([server('Am Telefon')], [device('In Person')])[0]?.kept ?? {};
    expect(inHand(kept)).toMatchObject({ copy: { notes: 'In Person' }, other: { notes: 'Am Telefon' } });
    const later = tabsOf([server('Am Telefon', '2026-11-23T10:00:00.000Z')], [device('In Person')])[0]?.kept ?? {};
    expect(inHand(later)).toMatchObject({ copy: { notes: 'Am Telefon' }, other: { notes: 'In Person' } });
  });

  it('are both kept when the newer one has less: what was deleted last does not come back by itself', () => {
    const kept = tabsOf([server('Möchte schweißen')], [device('Möchte')])[0]?.kept ?? {};
    expect(inHand(kept)).toMatchObject({ copy: { notes: 'Möchte' }, other: { notes: 'Möchte schweißen' } });
  });

  it('are both kept when the other fields differ, and can be joined field by field', () => {
    const one = { ...server('Möchte'), form: form({ agreements: 'Ruft an', nextStep: 'Angebot' }) };
    const two = { ...device('Möchte'), form: form({ agreements: 'Schickt Zeugnis', promises: [promise] }) };
    const kept = tabsOf([one], [two])[0]?.kept ?? {};
    const { copy, other } = inHand(kept);
    expect([copy?.form, other?.form]).toEqual([two.form, one.form]);
    expect(joined({ ...entry, agreements: 'Schickt Zeugnis', promises: [promise], notes: 'Möchte' }, one)).toMatchObject({
      notes: 'Möchte',
      agreements: 'Schickt Zeugnis\n\nRuft an',
      nextStep: 'Angebot',
      promises: [promise],
    });
  });

  it('are one when the newer one only adds to other fields', () => {
    const two = { ...device('Möchte'), form: form({ agreements: 'Ruft an' }) };
    expect(tabsOf([{ ...server('Möchte'), form: form({}) }], [two])[0]?.kept).toMatchObject({ device: { form: two.form } });
    expect(tabsOf([{ ...server('Möchte'), form: two.form }], [two])[0]?.kept).toMatchObject({ server: { form: two.form } });
  });

  it('of two cases are two tabs', () => {
    expect(tabsOf([server('Eins')], [device('Zwei', 'k2')]).map(({ key }) => key)).toEqual(['k1', 'k2']);
  });

  it('belong together by their case when another device began anew', () => {
    const other = { ...device('Anders'), key: 'k9' };
    expect(tabsOf([server('Eins')], [other])).toHaveLength(1);
  });
});
