import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/client.js';
import type { components } from '../api/portal.d.js';
import { portalApi } from '../api/portal.js';

export type ProviderCourse = components['schemas']['ProviderCourses']['items'][number];

/** The provider's courses with their dates. */
export const useProviderCourses = () =>
  useQuery({
    queryKey: ['provider', 'courses'],
    queryFn: async () => (await bodyOf(portalApi.GET('/portal/v1/provider/courses'))).items,
  });
