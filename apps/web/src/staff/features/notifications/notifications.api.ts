import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { background, bodyOf, done } from '../../../api/client.js';
import { staffApi } from '../../../api/staff.js';

const key = ['notifications'] as const;

/** The person's notifications, asked again every minute while the window is looked at; that keeps nobody signed in. */
export const useNotifications = (enabled: boolean) =>
  useQuery({
    queryKey: key,
    enabled,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/notifications', { headers: background })),
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });

/** Marks one as read. */
export const useReadNotification = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(staffApi.POST('/api/v1/notifications/{id}/reading', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
};
