import { safeText } from './workbook.js';

describe('text in cells', () => {
  it.each(['=1+1', '+49 234', '-5', '@SUM(A1)', '\t=1', '\r=1'])('%j cannot become a formula', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it.each(['Ayşe Kaya', 'F-2026-00017', '12 = 12', ''])('%j stays as it is', (text) => {
    expect(safeText(text)).toBe(text);
  });
});
