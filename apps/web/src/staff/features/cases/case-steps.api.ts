import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

type Schemas = components['schemas'];
export type CaseMeasure = Schemas['CaseMeasure'];
export type CloseCase = Schemas['CloseCase'];
export type SettleDuty = CloseCase['duties'][number];

/** A step of a case with what it asks for. */
export type CaseStep =
  | { readonly name: 'take-on' | 'resume' }
  | { readonly name: 'rest'; readonly body: Schemas['RestCase'] }
  | { readonly name: 'refuse'; readonly body: Schemas['RefuseEnquiry'] }
  | { readonly name: 'reopen'; readonly body: Schemas['ReopenCase'] }
  | { readonly name: 'close'; readonly body: CloseCase };

/** Takes a step; lists, file and Wiedervorlagen are read anew. */
export const useCaseStep = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: CaseStep) => {
      const params = { path: { id }, header: ifMatch(etag) };
      switch (step.name) {
        case 'take-on':
          return bodyOf(staffApi.POST('/api/v1/cases/{id}/acceptance', { params }));
        case 'resume':
          return bodyOf(staffApi.POST('/api/v1/cases/{id}/resumption', { params }));
        case 'rest':
          return bodyOf(staffApi.POST('/api/v1/cases/{id}/rest', { params, body: step.body }));
        case 'refuse':
          return bodyOf(staffApi.POST('/api/v1/cases/{id}/refusal', { params, body: step.body }));
        case 'reopen':
          return bodyOf(staffApi.POST('/api/v1/cases/{id}/reopening', { params, body: step.body }));
        case 'close':
          return bodyOf(staffApi.POST('/api/v1/cases/{id}/closing', { params, body: step.body }));
      }
    },
    onSuccess: () => Promise.all(['cases', 'reminders'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
};
