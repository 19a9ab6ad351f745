/** Rows as a file that Excel opens by a double click: semicolons, BOM, CRLF, no formulas. */
export { csvText as csvOf } from '@app/platform';
