import { addDays, today } from '../../../ui/calendar/day.js';
import { openVault, type DeviceDraft } from './draft-vault.js';

const key = btoa('0123456789abcdef0123456789abcdef');
const otherKey = btoa('abcdef0123456789abcdef0123456789');
const draft: DeviceDraft = {
  key: 'k1',
  subject: { kind: 'case', caseId: 'c1', number: 'F-2026-00001', label: 'Yıldız, Elif' },
  notes: 'Möchte schweißen lernen. '.repeat(4_000),
  form: '{}',
  savedAt: '2026-11-23T09:00:00.000Z',
};

/** The part of a browser's storage the vault uses. */
const storage = (): Storage => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    clear: () => items.clear(),
  };
};

describe('drafts on the device', () => {
  it('come back as they were, and nothing of them can be read where they lie', async () => {
    const place = storage();
    await (await openVault('u1', [key], place)).put(draft);
    const stored = place.getItem('weiterlotse.draft.u1.k1') ?? '';
    expect(stored.length).toBeGreaterThan(1_000);
    expect(atob(stored.slice('2026-11-23.'.length))).not.toMatch(/schwei|F-2026/);
    expect(await (await openVault('u1', [key], place)).all()).toEqual([draft]);
  });

  it('are there for their person only', async () => {
    const place = storage();
    await (await openVault('u1', [key], place)).put(draft);
    expect(await (await openVault('u2', [otherKey], place)).all()).toEqual([]);
    expect(place.length).toBe(1);
  });

  it('do not open in another place, changed, or with another key, and wait for their key', async () => {
    const place = storage();
    await (await openVault('u1', [key], place)).put(draft);
    place.setItem('weiterlotse.draft.u1.k2', place.getItem('weiterlotse.draft.u1.k1') ?? '');
    place.setItem('weiterlotse.draft.u1.k3', `${today()}.%%%`);
    place.setItem('weiterlotse.draft.u1.k4', '%%%');
    expect((await (await openVault('u1', [key], place)).all()).map((one) => one.key)).toEqual(['k1']);
    expect(await (await openVault('u1', [otherKey], place)).all()).toEqual([]);
    expect((await (await openVault('u1', [otherKey, key], place)).all()).map((one) => one.key)).toEqual(['k1']);
  });

  it('go after twelve weeks, opened or not', async () => {
    const place = storage();
    await (await openVault('u1', [key], place)).put(draft);
    const sealed = (place.getItem('weiterlotse.draft.u1.k1') ?? '').slice(today().length);
    place.setItem('weiterlotse.draft.u1.k1', addDays(today(), -84) + sealed);
    expect(await (await openVault('u1', [otherKey], place)).all()).toEqual([]);
    expect(await (await openVault('u1', [key], place)).all()).toHaveLength(1);
    place.setItem('weiterlotse.draft.u1.k1', addDays(today(), -86) + sealed);
    expect(await (await openVault('u1', [otherKey], place)).all()).toEqual([]);
    expect(place.length).toBe(0);
  });

  it('go when they are removed', async () => {
    const place = storage();
    const vault = await openVault('u1', [key], place);
    await vault.put(draft);
    vault.remove('k1');
    expect(await vault.all()).toEqual([]);
  });
});
