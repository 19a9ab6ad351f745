import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/client.js';
import { staffApi } from '../api/staff.js';

/** Ways in that this installation offers. */
export const useSignInWays = () =>
  useQuery({ queryKey: ['sign-in-ways'], queryFn: () => bodyOf(staffApi.GET('/api/v1/sign-in-ways')), staleTime: Infinity });
