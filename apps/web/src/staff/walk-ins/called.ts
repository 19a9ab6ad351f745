import type { WalkIn } from './walk-ins.api.js';

// In memory only: names belong neither into addresses nor into the browser's storage. One person at a time.
let called: WalkIn | undefined;

/** Keeps the ticket of somebody who has no file yet, for the page that makes one. */
export const keepCalled = (walkIn: WalkIn): void => {
  called = walkIn;
};

/** The ticket somebody was called with who has no file yet. */
export const calledWalkIn = (): WalkIn | undefined => called;

/** There is a file now, or the page was left. */
export const forgetCalled = (): void => {
  called = undefined;
};
