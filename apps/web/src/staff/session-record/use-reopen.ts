import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../ui/feedback/Toasts.js';
import { reopenSession, type SessionView } from './session-record.api.js';
import { useSessionRecordLabels } from './use-session-record-labels.js';

/**
 * What the toast after signing off undoes: the note is open again for its author. Says so, or why not, in another toast; true when it is
 * open again.
 */
export const useReopen = (): ((session: SessionView) => Promise<boolean>) => {
  const labels = useSessionRecordLabels();
  const toast = useToast();
  const queries = useQueryClient();
  return async (session) => {
    const opened = await reopenSession(session).then(
      () => true,
      () => false,
    );
    void queries.invalidateQueries({ queryKey: ['cases'] });
    toast({ text: opened ? labels.reopened : labels.notReopened, tone: 'info' });
    return opened;
  };
};
