import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done } from '../../api/client.js';
import { staffApi } from '../../api/staff.js';

const key = ['calendar-feed'];

/** Since when the address of one's own calendar is open; null = it is closed. */
export const useFeed = () =>
  useQuery({ queryKey: key, queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/calendar-feed'))).openSince });

/** Opens a new address, in place of an earlier one, and answers it this once. */
export const useOpenFeed = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(staffApi.POST('/api/v1/calendar-feed')),
    onSuccess: ({ openSince }) => queries.setQueryData(key, openSince),
  });
};

/** Closes the address for good. */
export const useCloseFeed = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => done(staffApi.DELETE('/api/v1/calendar-feed')),
    onSuccess: () => queries.setQueryData(key, null),
  });
};
