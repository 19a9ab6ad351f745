import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { bodyOf } from '../../../api/client.js';
import { staffApi } from '../../../api/staff.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import type { CourseCall } from './course-call.js';

export type FoundCourse = { readonly id: string; readonly title: string; readonly provider: string };

/**
 * The courses found for what is called in the notes, the one that is marked, and the keys that move, take and leave it: `onKey` answers
 * whether the key was meant for the list.
 */
export const useCourseCall = (call: CourseCall | undefined, onTake: (course: FoundCourse) => void) => {
  const typed = call?.typed ?? '';
  const asked = useDelayedValue(typed);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState('');
  const { data } = useQuery({
    queryKey: ['courses', 'called', asked],
    enabled: asked !== '',
    staleTime: 300_000,
    queryFn: async (): Promise<readonly FoundCourse[]> =>
      (await bodyOf(staffApi.GET('/api/v1/courses', { params: { query: { query: asked, limit: 6 } } }))).items.map(({ course }) => ({
        id: course.id,
        title: course.title,
        provider: course.providerName,
      })),
  });
  const found = typed !== '' && asked === typed && left !== typed ? (data ?? []) : [];
  const marked = Math.min(at, found.length - 1);
  const onKey = (event: KeyboardEvent): boolean => {
    const chosen = found[marked];
    if (!chosen || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'ArrowDown') setAt((marked + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((marked + found.length - 1) % found.length);
    else if (event.key === 'Escape') setLeft(typed);
    else if (event.key === 'Enter' || event.key === 'Tab') onTake(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return { found, marked, mark: setAt, onKey };
};
