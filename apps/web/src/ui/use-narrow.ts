import { useSyncExternalStore } from 'react';

// The width below which the pages stack (47.99rem in the style sheets).
const query = (): MediaQueryList => matchMedia('(max-width: 47.99rem)');

const subscribe = (tell: () => void): (() => void) => {
  const list = query();
  list.addEventListener('change', tell);
  return () => list.removeEventListener('change', tell);
};

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
