import { errorsIn, isUntouched, newRow, requestOf, type PaperRow } from './paper-row.js';

const row: PaperRow = {
  ...newRow(),
  chosen: { id: 'c1', number: 'F-2026-00001', subject: 'Kurs', who: 'Yıldız' },
  heldOn: '2026-11-19',
  time: '14.15',
  minutes: '20',
  outcome: 'informed',
  notes: ' Angebote besprochen ',
};

describe('a line of notes from paper', () => {
  it('becomes a session of its original day and time, marked as entered later', () => {
    expect(errorsIn(row)).toEqual([]);
    expect(requestOf(row)).toEqual({
      heldOn: '2026-11-19',
      startedAt: '2026-11-19T13:15:00.000Z',
      minutes: 20,
      channel: 'phone',
      outcome: 'informed',
      notes: 'Angebote besprochen',
      lateEntry: true,
    });
  });

  it('says what is missing or unreadable', () => {
    expect(errorsIn({ ...row, chosen: undefined, heldOn: undefined, time: 'bald', minutes: '999', outcome: undefined })).toEqual([
      'case',
      'heldOn',
      'time',
      'minutes',
      'outcome',
    ]);
    expect(errorsIn({ ...row, time: '', minutes: '' })).toEqual([]);
  });

  it('goes on from the day and channel of the line before, and is untouched until somebody writes', () => {
    const next = newRow({ ...row, channel: 'in-person' });
    expect(next).toMatchObject({ heldOn: '2026-11-19', channel: 'in-person', notes: '' });
    expect([isUntouched(next), isUntouched(row)]).toEqual([true, false]);
  });
});
