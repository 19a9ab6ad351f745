import {
  ArrowRightLeftIcon,
  BankNoteIcon,
  ChatIcon,
  CheckmarkCircleIcon,
  ClockIcon,
  FolderIcon,
  HatSchoolIcon,
  HourglassIcon,
  PadlockLockedIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { SessionRecord } from '../../session-record/SessionRecord.js';
import { isClosed } from '../../words/StateTags.js';
import { useWords, wordFor } from '../../words/use-words.js';
import type { Case, Session, TimelineItem } from './cases.api.js';
import { FoldedText } from './FoldedText.js';
import type { CaseStepsLabels } from './case-steps.labels.de.js';
import { useCaseStepLabels } from './use-case-step-labels.js';
import { useCaseLabels } from './use-case-labels.js';

const icons: Readonly<Record<TimelineItem['title'], ComponentType<{ 'aria-hidden': true }>>> = {
  'session-recorded': ChatIcon,
  'reminder-due': ClockIcon,
  'reminder-completed': CheckmarkCircleIcon,
  recommended: HatSchoolIcon,
  'application-drafted': BankNoteIcon,
  'application-state': BankNoteIcon,
  'case-opened': FolderIcon,
  'case-taken-over': ArrowRightLeftIcon,
  'case-take-on': FolderIcon,
  'case-rest': HourglassIcon,
  'case-resume': HourglassIcon,
  'case-close': PadlockLockedIcon,
  'case-refuse': PadlockLockedIcon,
  'case-reopen': FolderIcon,
  'case-change-offices': ArrowRightLeftIcon,
};

/** One thing that happened, with what can be said about it. */
export const TimelineEntry = ({ item, kase, session }: { item: TimelineItem; kase: Case; session: Session | undefined }) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  const words = useWords();
  const steps = useCaseStepLabels();
  const Icon = icons[item.title];
  const title = titleOf(item, session);
  const author = session?.authorName ?? item.authorName;
  return (
    <li id={`${item.title}-${item.id}`} data-kind={item.kind}>
      <span className="wl-timeline__icon">
        <Icon aria-hidden />
      </span>
      <div className="wl-timeline__words">
        <p className="wl-timeline__title">
          <strong>{title.heading(labels.titles[item.title], words)}</strong>
          {title.detail(words, kase, steps)}
        </p>
        <small>
          {[
            timeOf(item, session, formats.time),
            session?.minutes && labels.minutes(session.minutes),
            author && labels.by(session?.deputyForName ? labels.deputyOf(author, session.deputyForName) : author),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {session && (session.notes ? <FoldedText text={session.notes} /> : <p className="wl-quiet">{labels.noNotes}</p>)}
        {session && <SessionRecord session={session} closed={isClosed(kase.status)} withPerson={kase.client !== null} />}
      </div>
    </li>
  );
};

type Words = ReturnType<typeof useWords>;
type Title = {
  readonly heading: (usual: string, words: Words) => string;
  readonly detail: (words: Words, kase: Case, steps: CaseStepsLabels) => ReactNode;
};

// `text` of an item holds codes: channel/outcome, kind of reminder, state or number of an application.
const titleOf = ({ title, text, id }: TimelineItem, session: Session | undefined): Title => {
  const code = text ?? '';
  switch (title) {
    case 'session-recorded': {
      const [channel = '', outcome = ''] = session ? [session.channel, session.outcome] : code.split('/');
      return {
        heading: (usual, words) => `${usual}, ${wordFor(words.channel, channel)}`,
        detail: (words) => wordFor(words.outcome, outcome),
      };
    }
    case 'reminder-due':
    case 'reminder-completed':
      return {
        heading: (usual, words) => `${wordFor(words.reminderKind, code)}: ${usual}`,
        detail: (_words, { openReminders }) => openReminders.find((one) => one.id === id)?.text ?? null,
      };
    case 'recommended':
      return {
        heading: (usual) => usual,
        detail: (_words, { recommendations }) => recommendations.find((one) => one.id === id)?.run?.title ?? null,
      };
    case 'application-drafted':
      return { heading: (usual) => usual, detail: () => <Link to={`/antraege/${id}`}>{code}</Link> };
    case 'application-state':
      return {
        heading: (usual, words) => `${usual}: ${wordFor(words.applicationState, code)}`,
        detail: (_words, { applications }) => <Link to={`/antraege/${id}`}>{applications.find((one) => one.id === id)?.number}</Link>,
      };
    case 'case-opened':
    case 'case-taken-over':
    case 'case-take-on':
    case 'case-rest':
    case 'case-resume':
    case 'case-refuse':
    case 'case-reopen':
    case 'case-change-offices':
      return { heading: (usual) => usual, detail: () => null };
    case 'case-close':
      return { heading: (usual) => usual, detail: (_words, _kase, steps) => wordFor(steps.close.reasons, code) };
  }
};

// Days without a time stand at noon; only what has one shows it.
const timeOf = (item: TimelineItem, session: Session | undefined, write: (moment: string) => string): string | undefined => {
  if (item.kind === 'session') return session?.startedAt ? write(session.startedAt) : undefined;
  return item.title === 'case-opened' ? undefined : write(item.at);
};
