import { courseCallAt, named } from './course-call.js';

describe('a course called in the notes', () => {
  it('is what stands between # and the cursor, from two letters on', () => {
    expect(courseCallAt('Vereinbart: #schwei', 19)).toEqual({ from: 12, to: 19, typed: 'schwei' });
    expect(courseCallAt('#tq1 und mehr', 4)).toEqual({ from: 0, to: 4, typed: 'tq1' });
    for (const text of ['#', '#s', 'Haus#nummer', '#schweißen und', 'Nr. # 12']) expect(courseCallAt(text, text.length)).toBeUndefined();
  });

  it('gives way to its title', () => {
    expect(named('Ziel: #wig bis Mai', { from: 6, to: 10, typed: 'wig' }, 'Schweißen WIG')).toEqual({
      text: 'Ziel: Schweißen WIG bis Mai',
      at: 19,
    });
  });
});
