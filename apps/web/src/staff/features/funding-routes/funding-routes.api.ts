import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type RouteSearch = components['schemas']['FundingRouteSearch'];
export type RouteFacts = RouteSearch['facts'];
export type FundingRoutes = components['schemas']['FundingRoutes'];
export type FundingRoute = FundingRoutes['routes'][number];
export type RouteId = FundingRoute['id'];
export type RouteStatus = FundingRoute['status'];
export type RouteFinding = components['schemas']['RouteFinding'];
export type Competence = FundingRoute['competent'][number];

/** The ways of funding for these answers; those before stay while the next are on their way. */
export const useFundingRoutes = (search: RouteSearch) =>
  useQuery({
    queryKey: ['funding-routes', search],
    queryFn: () => bodyOf(staffApi.POST('/api/v1/funding-routes', { body: search })),
    placeholderData: keepPreviousData,
    // What was answered is not worth keeping: it is about one person's life.
    gcTime: 0,
  });
