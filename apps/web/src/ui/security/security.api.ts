import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAccount } from '../session/account.js';

const keys = { security: ['account', 'security'], sessions: ['account', 'sessions'] } as const;

/** What the person has set up. */
export const useSecurity = () => {
  const account = useAccount();
  return useQuery({ queryKey: keys.security, queryFn: account.security });
};

/** Where the person is signed in. */
export const useOwnSessions = () => {
  const account = useAccount();
  return useQuery({ queryKey: keys.sessions, queryFn: account.sessions });
};

/** Reads both again after a change. */
export const useRefresh = () => {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['account'] });
};

/** A change of the own account, after which everything is read again. */
export const useAccountChange = <Given, Result>(change: (given: Given) => Promise<Result>, onDone?: (result: Result) => void) => {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      refresh();
      onDone?.(result);
    },
  });
};
