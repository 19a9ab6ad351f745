import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import { PageHeader } from './PageHeader.js';

/** A record page before its record is there, or when it does not come: already with its h1. */
export const PageState = ({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) => (
  <>
    <PageHeader title={title} />
    {error ? <ErrorState error={error} onRetry={onRetry} /> : <Loading />}
  </>
);
