import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { TimelineItem } from './timeline.api.js';
import { keyOf } from './timeline-blocks.js';
import { timelineRenderers } from './timeline-events.js';

type Pages = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };

/**
 * The entry the address leads to (`#session-recorded-…`): older pages are read until it is there, then it is scrolled to and has the focus,
 * once. Undefined when the address names none.
 */
export const useLinkedEntry = (items: readonly TimelineItem[], { hasNextPage, isFetchingNextPage, fetchNextPage }: Pages) => {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const linked = Object.keys(timelineRenderers).some((event) => hash.startsWith(`${event}-`)) ? hash : undefined;
  const found = items.some((item) => keyOf(item) === linked);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (linked && items.length > 0 && !found && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [linked, items.length, found, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    if (!linked || !found || shown.current === linked) return;
    shown.current = linked;
    const entry = document.getElementById(linked);
    entry?.focus({ preventScroll: true });
    return entry ? keepInSight(entry) : undefined;
  }, [linked, found]);
  return linked;
};

// Panels above arrive later and push it away: it is scrolled to again until somebody does something.
const keepInSight = (entry: HTMLElement): (() => void) => {
  const sight = new ResizeObserver(() => entry.scrollIntoView({ block: 'center' }));
  const end = () => sight.disconnect();
  sight.observe(document.body);
  for (const act of ['wheel', 'keydown', 'pointerdown'] as const) window.addEventListener(act, end, { once: true, passive: true });
  return end;
};
