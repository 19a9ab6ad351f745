import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/client.js';
import { portalApi } from '../api/portal.js';

/** The company of the signed-in person and who looks after it. */
export const useCompany = () => useQuery({ queryKey: ['company'], queryFn: () => bodyOf(portalApi.GET('/portal/v1/company')) });
