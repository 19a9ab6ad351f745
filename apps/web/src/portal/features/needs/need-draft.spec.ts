import { ProblemError } from '../../../api/problem.js';
import { checkStep, emptyDraft, furthestStep, requestOf, stepOf, type DraftMessages, type NeedDraft } from './need-draft.js';

const today = '2026-11-23';
const messages: DraftMessages = { topic: 't', headcount: 'h', start: 's', day: 'd', past: 'p', name: 'n', reach: 'r', email: 'e' };
const answered: NeedDraft = {
  ...emptyDraft('Petra Hoffmann'),
  topic: ' Schweißen ',
  headcount: '6',
  start: 'day',
  startsFrom: '2027-02-01',
  contactPhone: '02323 5550100',
};

describe('the form for a need', () => {
  it.each(['', '0', 'sechs', '1,5', '-2', '100001'])('takes »%s« for no number of people', (headcount) => {
    expect(checkStep('people', { ...answered, headcount }, today, messages)).toMatchObject([{ pointer: '/headcount', message: 'h' }]);
  });

  it('asks for a day only when the start is bound to one', () => {
    expect(checkStep('start', { ...answered, start: undefined }, today, messages)).toMatchObject([{ pointer: '/start' }]);
    expect(checkStep('start', { ...answered, start: 'open', startsFrom: undefined }, today, messages)).toEqual([]);
    expect(checkStep('start', { ...answered, startsFrom: undefined }, today, messages)).toMatchObject([{ message: 'd' }]);
    expect(checkStep('start', { ...answered, startsFrom: '2026-11-22' }, today, messages)).toMatchObject([{ message: 'p' }]);
    expect(checkStep('start', { ...answered, startsFrom: today }, today, messages)).toEqual([]);
  });

  it('needs one way to reach the contact, and an e-mail address that is one', () => {
    expect(checkStep('contact', { ...answered, contactPhone: ' ' }, today, messages)).toMatchObject([{ pointer: '/contactPhone' }]);
    expect(checkStep('contact', { ...answered, contactPhone: '', contactEmail: 'hr@example.org' }, today, messages)).toEqual([]);
    expect(checkStep('contact', { ...answered, contactEmail: 'hr@' }, today, messages)).toMatchObject([{ pointer: '/contactEmail' }]);
  });

  it('lets nobody past a question without an answer', () => {
    expect(furthestStep(emptyDraft(''), today, messages)).toBe('topic');
    expect(furthestStep({ ...answered, headcount: '' }, today, messages)).toBe('people');
    expect(furthestStep(answered, today, messages)).toBe('contact');
  });

  it('sends trimmed answers and no day for an open start', () => {
    expect(requestOf({ ...answered, start: 'open' })).toEqual({
      topic: 'Schweißen',
      headcount: 6,
      startsFrom: null,
      partTime: false,
      remarks: null,
      contactName: 'Petra Hoffmann',
      contactPhone: '02323 5550100',
      contactEmail: null,
    });
    expect(requestOf(answered).startsFrom).toBe('2027-02-01');
  });

  it('leads to the first question the server refuses', () => {
    const refused = (...pointers: string[]) =>
      new ProblemError({ status: 400, code: 'http.invalid', errors: pointers.map((pointer) => ({ pointer, code: 'x', message: 'x' })) });
    expect(stepOf(refused('/contactEmail', '/headcount'))).toBe('people');
    expect(stepOf(refused())).toBeUndefined();
  });
});
