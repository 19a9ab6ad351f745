import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../../api/problem.js';

/** A mail the demo would have sent; `sentAt` null: still waiting in the queue. */
export type Letter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
};

/** The newest 100 mails; only in demo mode, and not part of the described API. */
export const useOutbox = () =>
  useQuery({
    queryKey: ['demo', 'outbox'],
    queryFn: async (): Promise<readonly Letter[]> => {
      const response = await fetch('/demo/outbox', { headers: { Accept: 'application/json' } });
      if (!response.ok) throw await problemOf(response);
      const { items }: { items: readonly Letter[] } = await response.json();
      return items;
    },
  });
