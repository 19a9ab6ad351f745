import { localDate, type ApplicationId, type CourseId, type RunId } from '@app/kernel';
import { isSimilar, lookBackFrom, priorOf } from './prior.js';

const [one, other] = ['1' as CourseId, '2' as CourseId];
const course = { courseId: one, title: 'Schweißen nach DIN EN ISO 9606', kldb: '24422' };
const row = {
  applicationId: 'a' as ApplicationId,
  runId: 'r' as RunId,
  startsOn: localDate('2026-01-12'),
  endsOn: localDate('2026-06-30'),
  number: 'A-2026-00001',
};

describe('a course somebody had before', () => {
  it('is similar by itself, by its occupation, or by its title in other letters', () => {
    expect(isSimilar(course, { ...course, title: 'anders', kldb: null })).toBe(true);
    expect(isSimilar(course, { courseId: other, title: 'anders', kldb: '24422' })).toBe(true);
    expect(isSimilar(course, { courseId: other, title: 'SCHWEISSEN – nach DIN EN ISO 9606'.replace('SS', 'ß'), kldb: null })).toBe(true);
    expect(isSimilar({ ...course, kldb: null }, { courseId: other, title: 'Pflege', kldb: null })).toBe(false);
  });

  it('counts until two years after its end', () => {
    expect(lookBackFrom(localDate('2026-11-23'))).toBe('2024-11-23');
  });

  it('is a support at least, and tells nothing more where it lies with another unit', () => {
    expect(priorOf(row, course, course)).toMatchObject({
      kind: 'similar',
      number: 'A-2026-00001',
      title: course.title,
      endsOn: '2026-06-30',
    });
    expect(priorOf(row, undefined, course).kind).toBe('supported');
    const hidden = { applicationId: null, number: null, title: null, startsOn: null, endsOn: null };
    expect(priorOf({ ...row, number: null }, course, course)).toEqual({ kind: 'similar', ...hidden });
  });
});
