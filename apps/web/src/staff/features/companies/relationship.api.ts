import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type RelationshipPage = components['schemas']['CompanyRelationshipPage'];
export type MoveRelationship = components['schemas']['MoveRelationship'];
export type PlanTransition = components['schemas']['PlanTransition'];
export type AssignPeople = components['schemas']['AssignPeople'];
export type RelationshipState = RelationshipPage['state'];
export type RelationshipEvent = RelationshipPage['allowed'][number]['event'];

const keyOf = (id: string) => ['companies', id, 'relationship'] as const;

/** How the own Träger stands with a company, and how that came about. */
export const useRelationship = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => bodyOf(staffApi.GET('/api/v1/companies/{id}/relationship', { params: { path: { id } } })),
  });

const useChanged = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['companies'] });
};

const paramsOf = (id: string, version: number) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** Moves the company on by an event. */
export const useMove = (id: string, version: number) =>
  useMutation({
    mutationFn: (body: MoveRelationship) =>
      bodyOf(staffApi.POST('/api/v1/companies/{id}/relationship/steps', { params: paramsOf(id, version), body })),
    onSuccess: useChanged(),
  });

/** Plans an event for a day, or moves it. */
export const usePlan = (id: string, version: number) =>
  useMutation({
    mutationFn: (body: PlanTransition) =>
      bodyOf(staffApi.PUT('/api/v1/companies/{id}/relationship/plan', { params: paramsOf(id, version), body })),
    onSuccess: useChanged(),
  });

/** Calls the plan off. */
export const useCancelPlan = (id: string, version: number) =>
  useMutation({
    mutationFn: () => bodyOf(staffApi.DELETE('/api/v1/companies/{id}/relationship/plan', { params: paramsOf(id, version) })),
    onSuccess: useChanged(),
  });

/** Changes owner and deputy. */
export const useAssign = (id: string, version: number) =>
  useMutation({
    mutationFn: (body: AssignPeople) =>
      bodyOf(staffApi.PUT('/api/v1/companies/{id}/relationship/people', { params: paramsOf(id, version), body })),
    onSuccess: useChanged(),
  });
