import type { Day } from '../../../ui/calendar/day.js';
import { answerOf } from './close-case.js';

const today = '2026-11-23' as Day;
const [id, caseId, ownerId] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 'u'];

describe('what becomes of a Wiedervorlage', () => {
  it('has to be said', () => {
    expect(answerOf(id, {}, today)).toBe('how');
  });

  it('is done, with a note if there is one', () => {
    expect(answerOf(id, { how: 'finish', note: ' ' }, today)).toEqual({ how: 'finish', reminderId: id, note: null });
    expect(answerOf(id, { how: 'finish', note: 'telefoniert' }, today)).toMatchObject({ note: 'telefoniert' });
  });

  it('is kept on a day from today on, on a desk if another', () => {
    expect(answerOf(id, { how: 'keep' }, today)).toBe('dueOn');
    expect(answerOf(id, { how: 'keep', dueOn: '2026-11-22' as Day }, today)).toBe('dueOn');
    expect(answerOf(id, { how: 'keep', dueOn: today }, today)).toEqual({ how: 'keep', reminderId: id, dueOn: today });
    expect(answerOf(id, { how: 'keep', dueOn: today, ownerId }, today)).toMatchObject({ ownerId });
  });

  it('moves to a case that is named', () => {
    expect(answerOf(id, { how: 'other-case' }, today)).toBe('caseId');
    expect(answerOf(id, { how: 'other-case', caseId }, today)).toEqual({ how: 'other-case', reminderId: id, caseId });
  });
});
