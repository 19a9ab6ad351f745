import { LinkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatusTag } from '../../ui/page/StatusTag.js';
import { useMay } from '../user.js';
import { subjectPath } from '../words/subject-path.js';
import type { TimelineItem, TimelineRecord } from './timeline.api.js';
import { dayOf, keyOf } from './timeline-blocks.js';
import { timelineRenderers } from './timeline-events.js';
import { useTimelineTexts } from './use-timeline-texts.js';

/** What a page knows of an item beyond the timeline: a better author, more facts in the small line, a text, and what belongs below. */
export type TimelineExtras = {
  readonly author?: string | undefined;
  readonly facts?: readonly string[];
  readonly detail?: string | undefined;
  readonly below?: ReactNode;
};

/** One thing that happened, with what can be said about it, and the like ones folded behind it. */
export const TimelineEntry = (props: {
  item: TimelineItem;
  record: TimelineRecord;
  isNew: boolean;
  folded: readonly TimelineItem[];
  extras: TimelineExtras | undefined;
  onUnfold: () => void;
  onFold?: () => void;
}) => {
  const { item, record, isNew, folded, extras } = props;
  const texts = useTimelineTexts();
  const { labels, formats } = texts;
  const { icon: Icon, heading, detail } = timelineRenderers[item.event];
  const code = item.code ?? '';
  const author = extras?.author ?? item.authorName;
  const said = extras?.detail ?? (item.code === null ? undefined : detail?.(code, texts));
  const oldest = folded.at(-1);
  const small = [...(hasTime(item) ? [formats.time(item.at)] : []), ...(extras?.facts ?? []), ...(author ? [labels.by(author)] : [])];
  return (
    <li id={keyOf(item)} data-group={item.group} tabIndex={-1}>
      <span className="wl-timeline__icon">
        <Icon aria-hidden />
      </span>
      <div className="wl-timeline__words">
        <p className="wl-timeline__title">
          <strong>{heading(code, texts)}</strong>
          {said && <span>{said}</span>}
          {item.about && item.about.id !== record.id && <About about={item.about} />}
          <Link
            to="."
            search={true as never}
            hash={keyOf(item)}
            resetScroll={false}
            className="wl-timeline__link wl-no-print"
            aria-label={labels.permalink(heading(code, texts), formats.plainDay(dayOf(item)))}
          >
            <LinkIcon aria-hidden />
          </Link>
          {isNew && <StatusTag tone="accent">{labels.isNew}</StatusTag>}
        </p>
        {small.length > 0 && <small>{small.join(' · ')}</small>}
        {extras?.below}
        {oldest && (
          <button type="button" className="wl-timeline__fold wl-no-print" aria-expanded="false" onClick={props.onUnfold}>
            {labels.unfold(folded.length, formats.plainDay(dayOf(oldest)))}
          </button>
        )}
        {props.onFold && (
          <button type="button" className="wl-timeline__fold wl-no-print" aria-expanded="true" onClick={props.onFold}>
            {labels.fold}
          </button>
        )}
      </div>
    </li>
  );
};

const About = ({ about: { kind, id, number } }: { about: NonNullable<TimelineItem['about']> }) => {
  const may = { case: useMay('case.read'), application: useMay('application.read'), need: useMay('need.read') };
  return may[kind] ? <Link to={subjectPath(kind, id)}>{number}</Link> : <span>{number}</span>;
};

// What has only a day stands at noon; when it was written down says nothing about when it was.
const hasTime = ({ event, at, recordedAt }: TimelineItem): boolean =>
  event !== 'session-recorded' && event !== 'case-opened' && Date.parse(at) === Date.parse(recordedAt.replace(/(\.\d{3})\d+/, '$1'));
