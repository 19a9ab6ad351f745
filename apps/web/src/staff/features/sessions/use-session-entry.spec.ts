import type { PromiseEntry } from './kept-form.js';
import { nothingTyped, sentLines } from './use-session-entry.js';

describe('lines of promises', () => {
  it('are sent without the empty ones, and found again by the number the server counts', () => {
    const empty: PromiseEntry = { by: 'us', text: '', due: nothingTyped };
    const given: PromiseEntry = { by: 'us', text: 'Kursliste', due: { day: '2026-12-01', typed: '1w' } };
    expect(sentLines([empty, given, empty, given])).toEqual([1, 3]);
  });
});
