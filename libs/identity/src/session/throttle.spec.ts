import { afterFailure } from './throttle.js';

describe('throttling failed sign-ins', () => {
  it('lets four failures pass, then pauses 30 seconds and doubles with each further one', () => {
    expect(afterFailure(3, 0, 5)).toEqual({ failures: 4, newWindow: false, pauseMs: 0 });
    expect(afterFailure(4, 0, 5).pauseMs).toBe(30_000);
    expect(afterFailure(5, 0, 5).pauseMs).toBe(60_000);
    expect(afterFailure(6, 0, 5).pauseMs).toBe(120_000);
  });

  it('never pauses longer than the window of fifteen minutes', () => {
    expect(afterFailure(40, 0, 5).pauseMs).toBe(900_000);
  });

  it('forgets failures of a window that is over', () => {
    expect(afterFailure(9, 900_000, 5).failures).toBe(10);
    expect(afterFailure(9, 900_001, 5)).toEqual({ failures: 1, newWindow: true, pauseMs: 0 });
  });
});
