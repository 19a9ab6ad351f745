import { formatsIn } from './formats.js';

const [de, en] = [formatsIn('de'), formatsIn('en')];

describe('What a page writes', () => {
  it('names the weekday before a German date', () => {
    expect(de.day('2026-11-13')).toBe('Fr, 13.11.2026');
    expect(de.echoDay('2026-11-13')).toBe('Fr 13.11.2026');
    expect(de.plainDay('2026-02-01')).toBe('01.02.2026');
  });

  it('spells the month in English, where 1/2 could be read both ways', () => {
    expect(en.day('2026-02-01')).toBe('Sun, 1 Feb 2026');
  });

  it('puts a thin space before the euro sign', () => {
    expect(de.money(123_450)).toBe('1.234,50\u202f€');
    expect(en.money(123_450)).toBe('€1,234.50');
  });

  it('shows moments in the time of Berlin, across midnight and in summer time', () => {
    expect(de.moment('2026-11-12T23:30:00Z')).toBe('Fr, 13.11.2026, 00:30');
    expect(de.time('2026-07-01T08:42:00Z')).toBe('10:42');
  });

  it('says days relative to today', () => {
    expect(de.relativeDay('2026-11-13', '2026-11-13')).toBe('heute');
    expect(de.relativeDay('2026-11-18', '2026-11-13')).toBe('in 5 Tagen');
    expect(de.relativeDay('2026-11-10', '2026-11-13')).toBe('vor 3 Tagen');
  });

  it('writes percent from basis points', () => {
    expect(de.percent(7_500)).toBe('75\u202f%');
    expect(de.percent(1_250)).toBe('12,5\u202f%');
  });
});
