import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.js';

/** The cache of the window: reads are fresh for 20 seconds and tried again only when the failure may pass; changes never repeat by themselves. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 2 && mayPass(asProblem(error).status),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

const mayPass = (status: number): boolean => status === 0 || status === 502 || status === 503 || status === 504;
