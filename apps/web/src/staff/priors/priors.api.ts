import { useQuery } from '@tanstack/react-query';
import { useLabels } from '../../i18n/language.js';
import { bodyOf } from '../../api/client.js';
import { staffApi } from '../../api/staff.js';
import { priorsDe, type PriorsLabels } from './priors.labels.de.js';
import { priorsEn } from './priors.labels.en.js';

/** What the person of a case was supported with before, compared with a course run. */
export const usePriors = (caseId: string | undefined, runId: string) =>
  useQuery({
    queryKey: ['cases', 'priors', caseId, runId],
    enabled: caseId !== undefined,
    queryFn: async () =>
      (
        await bodyOf(
          staffApi.GET('/api/v1/cases/{caseId}/prior-measures', { params: { path: { caseId: caseId ?? '' }, query: { run: runId } } }),
        )
      ).items,
  });

/** The texts about earlier supports in the present language. */
export const usePriorLabels = (): PriorsLabels => useLabels({ de: priorsDe, en: priorsEn });
