import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

/** Where the page stands. After a change of page it takes the focus, so that reading and tabbing begin there. */
export const MainContent = ({ children }: { children: ReactNode }) => {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation && !document.querySelector('[role="dialog"]')) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return (
    <main id="content" className="wl-page" ref={main} tabIndex={-1}>
      {children}
    </main>
  );
};
