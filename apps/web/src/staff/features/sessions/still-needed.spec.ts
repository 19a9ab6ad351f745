import type { DeviceDraft } from './draft-vault.js';
import { stillNeeded, type OnRecord } from './still-needed.js';

const said = (agreements: string): string => JSON.stringify({ entry: { agreements }, opened: {} });
const draft = (key: string, caseId: string, notes: string, form = said('Ruft an')): DeviceDraft => ({
  key,
  subject: { kind: 'case', caseId, number: 'F-2026-00001', label: '' },
  notes,
  form,
  savedAt: '2026-11-23T09:00:00.000Z',
});
const recorded = { id: 'k1', notes: 'Besprochen', promises: [], agreements: 'Ruft an', nextStep: null, purpose: null, participants: null };
const records: Readonly<Record<string, OnRecord>> = { c1: [recorded], c2: 'gone' };
const recordOf = (caseId: string) => {
  const record = records[caseId];
  return record ? Promise.resolve(record) : Promise.reject(new TypeError('no connection'));
};

describe('drafts of a device', () => {
  it('are no longer needed once they are on record, or their case is gone', async () => {
    const dropped: string[] = [];
    const drafts = [
      draft('k1', 'c1', 'Besprochen '),
      draft('k2', 'c2', 'Text'),
      draft('k3', 'c1', 'Text'),
      draft('k4', 'c3', 'Text'),
      { ...draft('k5', 'c2', 'Text'), subject: undefined },
    ];
    const needed = await stillNeeded(drafts, recordOf, (key) => dropped.push(key));
    expect(needed.map(({ key }) => key)).toEqual(['k3', 'k4', 'k5']);
    expect(dropped).toEqual(['k1', 'k2']);
  });

  it('are needed when more was written after they were saved', async () => {
    const more = [draft('k1', 'c1', 'Besprochen, dann mehr'), draft('k1', 'c1', 'Besprochen', said('Ruft an und schreibt'))];
    expect(await stillNeeded(more, recordOf, () => undefined)).toEqual(more);
  });
});
