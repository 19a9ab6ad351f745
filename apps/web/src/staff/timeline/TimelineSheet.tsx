import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { TimelineItem } from './timeline.api.js';
import { dayOf, keyOf } from './timeline-blocks.js';
import { timelineRenderers, type TimelineTexts } from './timeline-events.js';

/** What goes on paper, and when it was asked for. */
export type TimelinePaper = { readonly items: readonly TimelineItem[]; readonly printedAt: string };

/** The whole timeline on paper, as a plain table without notes; it is there only while it is being printed. */
export const TimelineSheet = (props: {
  heading: string;
  group: string | undefined;
  paper: TimelinePaper;
  texts: TimelineTexts;
  onPrinted: () => void;
}) => {
  const { heading, group, texts, onPrinted } = props;
  const { items, printedAt } = props.paper;
  const { labels, formats } = texts;
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
    // Once per sheet.
  }, []); // oxlint-disable-line react-hooks/exhaustive-deps
  const columns = labels.printColumns;
  return createPortal(
    <section className="wl-print-sheet" aria-label={labels.title}>
      <h1>{heading}</h1>
      <p>{[labels.title, group, labels.printed(formats.moment(printedAt))].filter(Boolean).join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.who}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={keyOf(item)}>
              <td>{formats.plainDay(dayOf(item))}</td>
              <td>{written(item, texts)}</td>
              <td>{item.about?.number}</td>
              <td>{item.authorName ?? labels.system}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
};

const written = ({ event, code }: TimelineItem, texts: TimelineTexts): string => {
  const { heading, detail } = timelineRenderers[event];
  return [heading(code ?? '', texts), code === null ? undefined : detail?.(code, texts)].filter(Boolean).join(': ');
};
