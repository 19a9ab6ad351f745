import { localDate } from '@app/kernel';
import { refusePastPromises, waitingForOf } from './promise.js';

const today = localDate('2026-11-23');
const promise = (dueOn: string) => ({ by: 'us' as const, text: 'Antwort', dueOn: localDate(dueOn) });

describe('a promise', () => {
  it('may be due today, and not before; the field of the first late one is named', () => {
    expect(() => refusePastPromises([promise('2026-11-23')], today)).not.toThrow();
    expect(() => refusePastPromises([promise('2026-11-23'), promise('2026-11-22')], today)).toThrow(
      expect.objectContaining({ code: 'counselling.promise-in-past', errors: [{ pointer: '/promises/1/dueOn', code: 'in-past' }] }),
    );
  });

  it('is a duty of ours, or something we wait for', () => {
    expect([waitingForOf('us'), waitingForOf('client'), waitingForOf('company')]).toEqual([null, 'client', 'company']);
  });
});
