import { useMay, useSees } from '../../user.js';
import { isReasonNeeded, ReasonNeeded } from '../../access/ReasonNeeded.js';
import { SessionRecord } from '../../session-record/SessionRecord.js';
import { Timeline } from '../../timeline/Timeline.js';
import type { TimelineExtras } from '../../timeline/TimelineEntry.js';
import type { TimelineItem } from '../../timeline/timeline.api.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { isClosed } from '../../words/StateTags.js';
import { useSessions, type Case, type Session } from './cases.api.js';
import { FoldedText } from './FoldedText.js';
import { useCaseLabels } from './use-case-labels.js';

/** What happened on the case; sessions with their notes, open follow-ups with their text. */
export const CaseTimeline = ({ kase }: { kase: Case }) => {
  const { id, number, client, company, openReminders } = kase;
  const mayRead = useMay('session.read');
  const seesNotes = useSees('session-notes');
  const { data: sessions, error } = useSessions(id, mayRead && seesNotes);
  const of = useSessionExtras(kase);
  const extras = (item: TimelineItem): TimelineExtras | undefined => {
    const session = item.event === 'session-recorded' ? sessions?.find((one) => one.id === item.id) : undefined;
    if (session) return of(session);
    return item.group === 'reminder' ? { detail: openReminders.find((one) => one.id === item.id)?.text } : undefined;
  };
  const who = client?.displayName ?? company?.name;
  return (
    <Timeline record={{ kind: 'case', id }} heading={who ? `${number} · ${who}` : number} extras={extras}>
      {isReasonNeeded(error) && client && <ReasonNeeded clientId={client.id} />}
    </Timeline>
  );
};

const useSessionExtras = ({ status, client }: Case) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  return (session: Session): TimelineExtras => {
    const { startedAt, minutes, authorName, deputyForName, notes } = session;
    return {
      author: authorName && deputyForName ? labels.deputyOf(authorName, deputyForName) : (authorName ?? undefined),
      facts: [...(startedAt ? [formats.time(startedAt)] : []), ...(minutes ? [labels.minutes(minutes)] : [])],
      below: (
        <>
          {notes ? <FoldedText text={notes} /> : <p className="wl-quiet">{labels.noNotes}</p>}
          <SessionRecord session={session} closed={isClosed(status)} withPerson={client !== null} />
        </>
      ),
    };
  };
};
