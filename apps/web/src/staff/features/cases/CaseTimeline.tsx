import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay, useSees } from '../../user.js';
import { isReasonNeeded, ReasonNeeded } from '../../access/ReasonNeeded.js';
import { useSessions, useTimeline, type Case, type TimelineItem } from './cases.api.js';
import { TimelineEntry } from './TimelineEntry.js';
import { useCaseLabels } from './use-case-labels.js';

const filters = ['all', 'session', 'reminder', 'application'] as const;
type Filter = (typeof filters)[number];

/** What happened on the case, newest first, by day; sessions with their notes. */
export const CaseTimeline = ({ kase }: { kase: Case }) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  const timeline = useTimeline(kase.id);
  const mayRead = useMay('session.read');
  const seesNotes = useSees('session-notes');
  const sessions = useSessions(kase.id, mayRead && seesNotes);
  const [filter, setFilter] = useState<Filter>('all');
  const items = (timeline.data ?? []).filter(({ kind }) => filter === 'all' || kind === filter);
  const days = byDay(items);
  return (
    <Panel
      title={labels.timeline}
      actions={
        <ToggleGroup
          size="small"
          aria-label={labels.filter}
          value={filter}
          onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'all')}
        >
          {filters.map((one) => (
            <ToggleGroup.Item key={one} value={one}>
              {labels.filters[one]}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      }
    >
      {isReasonNeeded(sessions.error) && kase.client && <ReasonNeeded clientId={kase.client.id} />}
      {timeline.error && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isPending && <Loading lines={6} />}
      {timeline.data && items.length === 0 && <p className="wl-quiet">{labels.timelineEmpty}</p>}
      {days.map(([day, entries]) => (
        <section key={day} className="wl-day">
          <h3>
            <time dateTime={day}>{formats.day(day)}</time>
          </h3>
          <ol className="wl-timeline">
            {entries.map((item) => (
              <TimelineEntry
                key={`${item.title}-${item.id}`}
                item={item}
                kase={kase}
                session={item.kind === 'session' ? sessions.data?.find(({ id }) => id === item.id) : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
    </Panel>
  );
};

const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

const byDay = (items: readonly TimelineItem[]): readonly (readonly [day: string, items: readonly TimelineItem[]])[] => [
  ...Map.groupBy(items, ({ at }) => berlinDay.format(Date.parse(at))),
];
