import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';

export type Colleague = components['schemas']['Colleague'];

/** Active staff of the own Träger by name. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/colleagues'))).items,
    staleTime: 5 * 60_000,
  });
