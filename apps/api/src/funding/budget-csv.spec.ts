import type { BudgetLine } from '@app/funding';
import { cents, type OfficeId } from '@app/kernel';
import { csvOf } from '../http/csv.js';
import { budgetCsv } from './budget-csv.js';

const line: BudgetLine & { officeName: string } = {
  officeId: 'o' as OfficeId,
  officeName: '=1+1',
  year: 2027,
  plannedCents: null,
  requestedCents: cents(12_345_67),
  uncomputed: 2,
  committedCents: cents(5),
  paidCents: cents(0),
  freeCents: -100_00,
  version: 0,
};

describe('budgets as a file', () => {
  it('writes euro as the language does, says where there is no plan, and an office is no formula', () => {
    const { name, rows } = budgetCsv(2027, [line], 'de');
    expect(name).toBe('haushaltsmittel-2027.csv');
    expect(rows[1]).toEqual(['=1+1', '2027', 'kein Plan', '12345,67', '0,05', '0,00', '-100,00', '2']);
    expect(csvOf(rows)).toContain(`"'=1+1"`);
    expect(budgetCsv(2027, [line], 'en').rows).toEqual([
      ['Office', 'Year', 'Planned (euro)', 'Requested (euro)', 'Committed (euro)', 'Paid (euro)', 'Free (euro)', 'Not computed'],
      ['=1+1', '2027', 'no plan', '12345.67', '0.05', '0.00', '-100.00', '2'],
    ]);
  });
});
