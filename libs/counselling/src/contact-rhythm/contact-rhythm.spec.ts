import { localDate, type LocalDate } from '@app/kernel';
import { nextWorkingDay } from '@app/reference';
import { rhythmChanges, rhythmOf, type RhythmFacts } from './contact-rhythm.js';

const day = (text: string): LocalDate => localDate(text);
const course = { stage: 'running', startsOn: day('2027-02-01'), endsOn: day('2027-07-30'), result: null, participants: 1 } as const;
const of = (measures: RhythmFacts['measures'], lastContactOn: LocalDate | null = null) =>
  rhythmOf({ measures, lastContactOn }, nextWorkingDay);

describe('contact during a measure', () => {
  it('is due in the third week, whatever was said before it began', () => {
    // 1 Feb 2027 + 21 days
    expect(of([course]).keepContact).toBe('2027-02-22');
    expect(of([course], day('2027-01-29')).keepContact).toBe('2027-02-22');
  });

  it('is due eight weeks after the last one, also if that came early', () => {
    // 3 Feb 2027 + 56 days
    expect(of([course], day('2027-02-03')).keepContact).toBe('2027-03-31');
  });

  it('is not asked for once the measure would have ended', () => {
    // 4 June + 56 days = 30 July, the last day; 3 June + 56 days = 29 July
    expect(of([course], day('2027-06-04')).keepContact).toBeNull();
    expect(of([course], day('2027-06-03')).keepContact).toBe('2027-07-29');
  });
});

describe('the end of a measure', () => {
  it('is talked about six weeks before, and asked about on the working day after', () => {
    // 30 July 2027 is a Friday: six weeks before is 18 June, the next working day Monday, 2 August
    expect(of([course])).toMatchObject({ planTalk: '2027-06-18', askOutcome: '2027-08-02' });
  });

  it('moves both with it', () => {
    const before = of([course]);
    const after = of([{ ...course, endsOn: day('2027-08-13') }]);
    expect(rhythmChanges(before, after)).toEqual(['planTalk', 'askOutcome']);
    expect(after).toMatchObject({ planTalk: '2027-07-02', askOutcome: '2027-08-16' });
  });

  it('asks for the outcome until it is on record, and of a group not at all', () => {
    const ended = { ...course, stage: 'ended' } as const;
    expect(of([ended])).toEqual({ keepContact: null, planTalk: null, askOutcome: '2027-08-02' });
    expect(of([{ ...ended, result: 'passed' }]).askOutcome).toBeNull();
    expect(of([{ ...ended, participants: 12 }]).askOutcome).toBeNull();
  });

  it('comes with no measure that is only prepared or came to nothing', () => {
    for (const stage of ['none', 'preparing'] as const)
      expect(of([{ ...course, stage }])).toEqual({ keepContact: null, planTalk: null, askOutcome: null });
  });
});
