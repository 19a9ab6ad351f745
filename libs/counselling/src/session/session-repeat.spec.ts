import { localDate, type CaseId, type CourseId } from '@app/kernel';
import type { GivePromise } from '../promise/promise.js';
import { saysTheSame } from './session-repeat.js';
import type { RecordSession, Session } from './session.js';

const caseId = 'c1' as CaseId;
const input: RecordSession = { heldOn: localDate('2026-11-23'), channel: 'phone', outcome: 'informed', notes: 'Besprochen', minutes: 20 };
const earlier = {
  ...input,
  caseId,
  startedAt: null,
  purpose: null,
  followUpOn: null,
  followUpText: null,
  courseIds: [],
  signedOffAt: '2026-11-23T09:00:00.000Z',
} as unknown as Session;
const promise: GivePromise = { by: 'us', text: 'Kursliste', dueOn: localDate('2026-12-01') };

describe('a request under the id of an earlier session', () => {
  it('says the same whatever is left out and in whatever order promises stand', () => {
    const second = { ...promise, text: 'Anruf' };
    expect(saysTheSame(earlier, [], caseId, input)).toBe(true);
    expect(saysTheSame(earlier, [second, promise], caseId, { ...input, promises: [promise, second] })).toBe(true);
  });

  it.each<readonly [string, RecordSession, CaseId]>([
    ['another case', input, 'c2' as CaseId],
    ['other notes', { ...input, notes: 'Besprochen, und noch etwas' }, caseId],
    ['an agreement', { ...input, agreements: 'Ruft an' }, caseId],
    ['a follow-up', { ...input, followUp: { dueOn: localDate('2026-12-01'), text: 'Nachfragen' } }, caseId],
    ['a course spoken of', { ...input, courseIds: ['k1' as CourseId] }, caseId],
    ['a promise', { ...input, promises: [promise] }, caseId],
  ])('brings something new with %s', (_what, given, of) => {
    expect(saysTheSame(earlier, [], of, given)).toBe(false);
  });

  it('brings something new when it signs off what was left open', () => {
    const open = { ...earlier, signedOffAt: null };
    expect(saysTheSame(open, [], caseId, input)).toBe(false);
    expect(saysTheSame(open, [], caseId, { ...input, signOff: false })).toBe(true);
  });
});
