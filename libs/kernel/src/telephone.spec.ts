import { telephoneDigits } from './telephone.js';

it.each([
  ['0234 / 567-890', '234567890'],
  ['+49 234 567890', '234567890'],
  ['0049 (234) 567.890', '234567890'],
  ['567', '567'],
  ['56', null],
  ['Müller', null],
  ['A-2026-1', null],
  ['', null],
])('the digits of «%s» are %s', (typed, digits) => expect(telephoneDigits(typed)).toBe(digits));
