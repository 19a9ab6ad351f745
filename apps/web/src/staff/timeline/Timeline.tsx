import { Button } from '@navikt/ds-react/Button';
import { Chips } from '@navikt/ds-react/Chips';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { now } from '../../ui/calendar/day.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { Loading } from '../../ui/feedback/Loading.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { Panel } from '../../ui/page/Panel.js';
import { useAddress } from '../../ui/router.js';
import { printTimeline, useLastVisit, useTimeline, type TimelineGroup, type TimelineItem, type TimelineRecord } from './timeline.api.js';
import { daysOf, isNewSince, keyOf } from './timeline-blocks.js';
import { TimelineEntry, type TimelineExtras } from './TimelineEntry.js';
import { useLinkedEntry } from './use-linked-entry.js';
import { TimelineSheet, type TimelinePaper } from './TimelineSheet.js';
import { useTimelineTexts } from './use-timeline-texts.js';
import './timeline.css';

/** The groups each kind of record has, in the order of their chips. */
const groupsOf: Readonly<Record<TimelineRecord['kind'], readonly TimelineGroup[]>> = {
  case: ['contact', 'appointment', 'recommendation', 'application', 'document', 'reminder', 'case'],
  client: ['contact', 'appointment', 'recommendation', 'application', 'document', 'reminder', 'case', 'person'],
  company: ['need', 'application', 'contact', 'appointment', 'document', 'reminder', 'case', 'company'],
};

/**
 * What happened to a record, newest first, by day: filtered by the chip in the address (`?verlauf=need`), runs of like things folded, what
 * is new since the last visit marked. `heading` stands above it on paper; `extras` is what a page knows beyond the timeline.
 */
export const Timeline = ({
  record,
  heading,
  extras,
  children,
}: {
  record: TimelineRecord;
  heading: string;
  extras?: (item: TimelineItem) => TimelineExtras | undefined;
  children?: ReactNode;
}) => {
  const texts = useTimelineTexts();
  const { labels } = texts;
  const toast = useToast();
  const { search, change } = useAddress();
  const groups = groupsOf[record.kind];
  const group = groups.find((one) => one === search.verlauf);
  const timeline = useTimeline(record, group);
  const [paper, setPaper] = useState<TimelinePaper | 'loading'>();
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  const linked = useLinkedEntry(items, timeline);
  const show = (one: TimelineGroup | undefined) => change({ verlauf: one });
  const print = async () => {
    setPaper('loading');
    try {
      setPaper({ items: await printTimeline(record, group), printedAt: now() });
    } catch (error) {
      setPaper(undefined);
      toast({ text: asProblem(error).title || asProblem(error).code, tone: 'info' });
    }
  };
  return (
    <Panel
      title={labels.title}
      actions={
        <Button
          size="small"
          variant="tertiary"
          icon={<PrinterSmallIcon aria-hidden />}
          loading={paper === 'loading'}
          disabled={items.length === 0}
          onClick={() => void print()}
        >
          {labels.print}
        </Button>
      }
    >
      <Chips size="small" aria-label={labels.filter} className="wl-timeline-filter wl-no-print">
        <Chips.Toggle checkmark={false} selected={!group} onClick={() => show(undefined)}>
          {labels.all}
        </Chips.Toggle>
        {groups.map((one) => (
          <Chips.Toggle key={one} checkmark={false} selected={group === one} onClick={() => show(one)}>
            {labels.groups[one]}
          </Chips.Toggle>
        ))}
      </Chips>
      {children}
      {timeline.error && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isPending && <Loading lines={6} />}
      {timeline.data && items.length === 0 && <Empty record={record} group={group} onAll={() => show(undefined)} />}
      {items.length > 0 && <Days record={record} items={items} linked={linked} extras={extras} />}
      {timeline.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          className="wl-no-print"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {labels.older}
        </Button>
      )}
      {paper && paper !== 'loading' && (
        <TimelineSheet
          heading={heading}
          group={group && labels.groups[group]}
          paper={paper}
          texts={texts}
          onPrinted={() => setPaper(undefined)}
        />
      )}
    </Panel>
  );
};

const Empty = ({ record, group, onAll }: { record: TimelineRecord; group: TimelineGroup | undefined; onAll: () => void }) => {
  const { labels } = useTimelineTexts();
  if (!group) return <p className="wl-quiet">{record.kind === 'company' ? labels.emptyCompany : labels.empty}</p>;
  return (
    <p className="wl-quiet">
      {labels.emptyGroup(labels.groups[group])}{' '}
      <button type="button" className="wl-timeline__fold" onClick={onAll}>
        {labels.showAll}
      </button>
    </p>
  );
};

const Days = ({
  record,
  items,
  linked,
  extras,
}: {
  record: TimelineRecord;
  items: readonly TimelineItem[];
  linked: string | undefined;
  extras: ((item: TimelineItem) => TimelineExtras | undefined) | undefined;
}) => {
  const { labels, formats } = useTimelineTexts();
  const { data: lastVisit } = useLastVisit(record);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const isNew = (item: TimelineItem) => isNewSince(item, lastVisit);
  // What was said, what is new and what a link leads to is seen by itself.
  const days = daysOf(items, open, (item) => item.event === 'session-recorded' || isNew(item) || keyOf(item) === linked);
  const count = items.filter(isNew).length;
  return (
    <>
      {lastVisit && (
        <p className="wl-timeline-new wl-no-print" data-some={count > 0}>
          {count > 0 ? labels.newSince(count, formats.moment(lastVisit)) : labels.nothingNew(formats.moment(lastVisit))}
        </p>
      )}
      {days.map(({ day, blocks }) => (
        <section key={day} className="wl-day">
          <h3>
            <time dateTime={day}>{formats.day(day)}</time>
          </h3>
          <ol className="wl-timeline">
            {blocks.map(({ item, folded }) => (
              <TimelineEntry
                key={keyOf(item)}
                item={item}
                record={record}
                isNew={isNew(item)}
                folded={folded}
                extras={extras?.(item)}
                onUnfold={() => setOpen(new Set([...open, keyOf(item)]))}
                {...(open.has(keyOf(item)) ? { onFold: () => setOpen(new Set([...open].filter((key) => key !== keyOf(item)))) } : {})}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
};
