import { bundleOf, concernedBy, onceEach } from './bundle.js';
import type { ReminderItem } from './today.api.js';

const item = (id: string, about: Partial<ReminderItem>): ReminderItem => ({
  id,
  kind: 'wiedervorlage',
  state: 'OFFEN',
  subjectKind: 'case',
  subjectId: id,
  subjectNumber: `F-2026-0000${id}`,
  text: 'nachfragen',
  waitingFor: null,
  promised: false,
  dueOn: '2026-11-23',
  priority: 2,
  overdue: false,
  shifts: 0,
  version: 1,
  caseId: id,
  caseLabel: 'Overkamp GmbH',
  clientId: null,
  establishmentId: null,
  inPlaceOf: null,
  ...about,
});

describe('entries in one call', () => {
  it('belong to one company or one person, and each case keeps its own', () => {
    const company = [item('1', { establishmentId: 'o' }), item('2', { establishmentId: 'o', clientId: 'p' })];
    expect(bundleOf(company)?.map(({ caseId, items }) => [caseId, items.length])).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    const person = [item('1', { clientId: 'p' }), item('2', { clientId: 'p', caseId: '1' })];
    expect(bundleOf(person)?.map(({ caseId, items }) => [caseId, items.length])).toEqual([['1', 2]]);
  });

  it('are two or more, of the same, and each of a case', () => {
    expect(bundleOf([item('1', { clientId: 'p' })])).toBeUndefined();
    expect(bundleOf([item('1', { clientId: 'p' }), item('2', { clientId: 'q' })])).toBeUndefined();
    expect(bundleOf([item('1', {}), item('2', {})])).toBeUndefined();
    expect(bundleOf([item('1', { clientId: 'p' }), item('2', { clientId: 'p', caseId: null })])).toBeUndefined();
  });

  it('ask for the telephone of the person when all are hers, else of the company and never of one employee', () => {
    const person = bundleOf([item('1', { clientId: 'p', caseLabel: 'Aydın, Elif' }), item('2', { clientId: 'p' })])!;
    expect(concernedBy(person)).toEqual({ clientId: 'p', establishmentId: null, who: 'Aydın, Elif' });
    const employee = item('1', { establishmentId: 'o', clientId: 'p', caseLabel: 'Aydın, Elif' });
    const company = bundleOf([employee, item('2', { establishmentId: 'o' })])!;
    expect(concernedBy(company)).toEqual({ clientId: null, establishmentId: 'o', who: 'Overkamp GmbH' });
    const employees = bundleOf([employee, item('2', { establishmentId: 'o', clientId: 'q' })])!;
    expect(concernedBy(employees)).toEqual({ clientId: null, establishmentId: 'o', who: 'F-2026-00001, F-2026-00002' });
  });

  it('are kept once each, however often a failed attempt is repeated', async () => {
    const once = onceEach();
    const kept: string[] = [];
    const keep = (name: string) => once.run(name, async () => void kept.push(name));
    const fail = () => once.run('2', () => Promise.reject(new Error('no connection')));
    await keep('1');
    await expect(fail()).rejects.toThrow('no connection');
    expect([once.did('1'), once.did('2')]).toEqual([true, false]);
    await keep('1');
    await keep('2');
    expect(kept).toEqual(['1', '2']);
  });
});
