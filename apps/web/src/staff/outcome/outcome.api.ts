import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';

export type Measure = components['schemas']['CaseMeasure'];
export type MeasureOutcome = components['schemas']['RecordMeasureOutcome'];

/** The measures of a case whose outcome is still to be recorded. */
export const useOpenOutcomes = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'open-outcomes', caseId],
    queryFn: async () =>
      (await bodyOf(staffApi.GET('/api/v1/cases/{id}', { params: { path: { id: caseId } } }))).measures.filter(
        ({ lacksOutcome }) => lacksOutcome,
      ),
  });

/** Records what came of a measure, or corrects it; the Wiedervorlage that asked for it goes by that. */
export const useRecordOutcome = (caseId: string, { applicationId, version }: Measure) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MeasureOutcome) =>
      bodyOf(
        staffApi.PUT('/api/v1/cases/{id}/measures/{applicationId}/outcome', {
          params: { path: { id: caseId, applicationId }, header: ifMatch(`"${version}"`) },
          body,
        }),
      ),
    // Not waited for: with the answer read anew the question is gone, and whoever asked would not hear that it is recorded.
    onSuccess: () => {
      for (const key of ['cases', 'reminders']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
};
