import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { glanceDe, type GlanceLabels } from './glance.labels.de.js';
import { glanceEn } from './glance.labels.en.js';

export type ClientGlance = components['schemas']['ClientGlance'];

/** The texts of the first screen in the present language. */
export const useGlanceLabels = (): GlanceLabels => useLabels({ de: glanceDe, en: glanceEn });

/** What comes next, what is open, what was last. */
export const useGlance = (id: string) =>
  useQuery({
    // Below the person, so that whatever changes the person or a case asks again.
    queryKey: ['clients', 'glance', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/glance', { params: { path: { id } } })),
  });
