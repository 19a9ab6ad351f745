import { localDate } from '@app/kernel';
import { caseloadFileName } from './caseload.workbook.js';

const name = (from: string, to: string, code = 'aa-bochum') =>
  caseloadFileName({ period: { from: localDate(from), to: localDate(to) }, generatedAt: '2026-11-02T06:00:12.000Z' }, code);

describe('the name of the caseload file', () => {
  it('says month, Träger and the time in Berlin the data are of', () => {
    expect(name('2026-10-01', '2026-10-31')).toBe('Fallbestand_2026-10_AA-Bochum_Stand-2026-11-02T07-00.xlsx');
  });

  it('names both days of a period that is no month', () => {
    expect(name('2026-02-01', '2026-02-27', 'jc-herne')).toBe('Fallbestand_2026-02-01_2026-02-27_JC-Herne_Stand-2026-11-02T07-00.xlsx');
    expect(name('2026-02-01', '2026-02-28')).toContain('_2026-02_');
  });
});
