import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type GroupList = components['schemas']['GroupList'];
export type Group = components['schemas']['GroupListGroup'];
export type Row = components['schemas']['GroupListRow'];
export type Fault = components['schemas']['GroupListFault'];
export type GiveEinverstaendnis = components['schemas']['GiveEinverstaendnis'];

const listsKey = (caseId: string) => ['cases', 'group-lists', caseId];
const listKey = (caseId: string, id: string) => [...listsKey(caseId), id];

/** Lists uploaded on a case, newest first. */
export const useGroupLists = (caseId: string) =>
  useQuery({
    queryKey: listsKey(caseId),
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/group-lists', { params: { path: { caseId } } }))).items,
  });

/** One list with everything that hangs on it. */
export const useGroupList = (caseId: string, id: string) =>
  useQuery({
    queryKey: listKey(caseId, id),
    queryFn: () => bodyOf(staffApi.GET('/api/v1/cases/{caseId}/group-lists/{id}', { params: { path: { caseId, id } } })),
  });

/** Documents of the case that can be named with an Einverständnis. */
export const useCaseDocuments = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'documents', caseId],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/documents', { params: { path: { caseId } } }))).items,
  });

/** The case whose list it is. */
export const useCaseOfList = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'of-list', caseId],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/cases/{id}', { params: { path: { id: caseId } } })),
  });

/** Hands a list in; the same `key` twice is one list. */
export const useUploadList = (caseId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => {
      const form = new FormData();
      form.append('file', file);
      return bodyOf(
        staffApi.POST('/api/v1/cases/{caseId}/group-lists', {
          params: { path: { caseId }, header: { 'Idempotency-Key': key } },
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: (list) => {
      queries.setQueryData(listKey(caseId, list.id), list);
      return queries.invalidateQueries({ queryKey: listsKey(caseId), exact: true });
    },
  });
};

/** What can be changed of a list; each answers the whole list anew. */
export type Change =
  | { readonly kind: 'facts'; readonly body: components['schemas']['ChangeGroupList'] }
  | { readonly kind: 'row'; readonly rowId: string; readonly body: components['schemas']['ChangeGroupListRow'] }
  | { readonly kind: 'leave-out'; readonly rowId: string }
  | { readonly kind: 'group'; readonly groupId: string; readonly body: components['schemas']['ChangeGroupListGroup'] }
  | { readonly kind: 'agree'; readonly body: GiveEinverstaendnis }
  | { readonly kind: 'disagree'; readonly einverstaendnisId: string }
  | { readonly kind: 'take-over' };

/** Changes a list in the version on screen; what somebody else changed meanwhile is fetched, so that the next attempt can succeed. */
export const useChangeList = (caseId: string, { id, version }: Pick<GroupList, 'id' | 'version'>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => bodyOf(send(caseId, id, ifMatch(`"${version}"`), change)),
    onSuccess: async (list, { kind }) => {
      queries.setQueryData(listKey(caseId, id), list);
      await queries.invalidateQueries({ queryKey: listsKey(caseId), exact: true });
      if (kind === 'take-over') await queries.invalidateQueries({ queryKey: ['cases'], refetchType: 'none' });
    },
    onError: (error) => {
      if (asProblem(error).status === 412) return queries.invalidateQueries({ queryKey: listKey(caseId, id) });
      return undefined;
    },
  });
};

const send = (caseId: string, id: string, header: { 'If-Match': string }, change: Change) => {
  const path = { caseId, id };
  switch (change.kind) {
    case 'facts':
      return staffApi.PUT('/api/v1/cases/{caseId}/group-lists/{id}', { params: { path, header }, body: change.body });
    case 'row':
      return staffApi.PUT('/api/v1/cases/{caseId}/group-lists/{id}/rows/{rowId}', {
        params: { path: { ...path, rowId: change.rowId }, header },
        body: change.body,
      });
    case 'leave-out':
      return staffApi.DELETE('/api/v1/cases/{caseId}/group-lists/{id}/rows/{rowId}', {
        params: { path: { ...path, rowId: change.rowId }, header },
      });
    case 'group':
      return staffApi.PUT('/api/v1/cases/{caseId}/group-lists/{id}/groups/{groupId}', {
        params: { path: { ...path, groupId: change.groupId }, header },
        body: change.body,
      });
    case 'agree':
      return staffApi.POST('/api/v1/cases/{caseId}/group-lists/{id}/einverstaendnisse', { params: { path, header }, body: change.body });
    case 'disagree':
      return staffApi.DELETE('/api/v1/cases/{caseId}/group-lists/{id}/einverstaendnisse/{einverstaendnisId}', {
        params: { path: { ...path, einverstaendnisId: change.einverstaendnisId }, header },
      });
    case 'take-over':
      return staffApi.POST('/api/v1/cases/{caseId}/group-lists/{id}/take-over', { params: { path, header } });
  }
};
