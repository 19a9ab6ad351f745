import { CatchBoundary } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorState } from '../feedback/ErrorState.js';

/** A part of a page that breaks on its own: the rest stays, and a retry draws this part anew. */
export const Block = ({ children }: { children: ReactNode }) => (
  <CatchBoundary getResetKey={() => 'block'} errorComponent={({ error, reset }) => <ErrorState error={error} onRetry={reset} />}>
    {children}
  </CatchBoundary>
);
