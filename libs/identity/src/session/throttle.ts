/** Failed sign-ins of one account or address within a window. */
export type Failures = { readonly failures: number; readonly windowStartedAt: string; readonly blockedUntil: string | null };

/** How long a failure is remembered. */
export const windowMs = 15 * 60_000;
const firstPauseMs = 30_000;

/** How many failures are free before pauses begin: an address may stand for a whole office behind one router. */
export const freeFailures = { account: 5, address: 100 } as const;

/**
 * One failure more, `ageMs` after the window of the known ones began. Each from the last free one on doubles the pause,
 * up to the length of the window; an old window is forgotten.
 */
export const afterFailure = (known: number, ageMs: number, free: number): { failures: number; newWindow: boolean; pauseMs: number } => {
  const newWindow = known === 0 || ageMs > windowMs;
  const failures = newWindow ? 1 : known + 1;
  return { failures, newWindow, pauseMs: failures < free ? 0 : Math.min(firstPauseMs * 2 ** (failures - free), windowMs) };
};
