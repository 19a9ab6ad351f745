import { recordNumbers } from './record-number.js';

it.each([
  ['A-2026-00417', { application: 'A-2026-00417' }],
  [' a 2026-417 ', { application: 'A-2026-00417' }],
  ['b2026/7', { need: 'B-2026-00007' }],
  ['2026-417', { application: 'A-2026-00417', need: 'B-2026-00417', case: 'F-2026-00417' }],
  ['00012341', {}],
  ['Müller', {}],
  ['X-2026-1', {}],
  ['A-2026-1234567', {}],
])('«%s» means %o', (typed, expected) => expect(recordNumbers(typed)).toEqual(expected));
