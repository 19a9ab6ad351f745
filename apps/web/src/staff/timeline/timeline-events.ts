import {
  ArrowRightLeftIcon,
  BankNoteIcon,
  Buildings2Icon,
  CalendarIcon,
  ChatIcon,
  CheckmarkCircleIcon,
  ClockIcon,
  EnvelopeClosedIcon,
  FileTextIcon,
  FolderIcon,
  HandShakeHeartIcon,
  HatSchoolIcon,
  HourglassIcon,
  LightBulbIcon,
  PadlockLockedIcon,
  PencilIcon,
  PersonGroupIcon,
  PersonIcon,
  PersonMinusIcon,
  PersonPlusIcon,
  PencilWritingIcon,
} from '@navikt/aksel-icons';
import type { ComponentType } from 'react';
import type { Formats } from '../../ui/format/formats.js';
import { wordFor } from '../words/use-words.js';
import type { Words } from '../words/words.de.js';
import type { TimelineEvent } from './timeline.api.js';
import type { TimelineLabels } from './timeline.labels.de.js';

/** What renderers write with. */
export type TimelineTexts = { readonly labels: TimelineLabels; readonly words: Words; readonly formats: Formats };

/** How one event is shown: its sign, what happened, and more about it where there is more. Codes come as the server sends them. */
export type TimelineRenderer = {
  readonly icon: ComponentType<{ 'aria-hidden': true }>;
  readonly heading: (code: string, texts: TimelineTexts) => string;
  readonly detail?: (code: string, texts: TimelineTexts) => string;
};

const plain = (event: TimelineEvent, icon: TimelineRenderer['icon']): TimelineRenderer => ({
  icon,
  heading: (_code, { labels }) => labels.events[event],
});

const coded = (
  event: TimelineEvent,
  icon: TimelineRenderer['icon'],
  words: (texts: TimelineTexts) => Readonly<Record<string, string>>,
): TimelineRenderer => ({ ...plain(event, icon), detail: (code, texts) => wordFor(words(texts), code) });

const both = (code: string): readonly [string, string] => {
  const [first = '', second = ''] = code.split('/');
  return [first, second];
};

const step = (icon: TimelineRenderer['icon']): TimelineRenderer => ({
  icon,
  heading: (code, { labels, words }) => labels.applicationStep(wordFor(words.applicationEvent, both(code)[0])),
  // «Eingereicht» is said once.
  detail: (code, { words }) => {
    const [event, state] = both(code);
    const word = wordFor(words.applicationState, state);
    return word === wordFor(words.applicationEvent, event) ? '' : word;
  },
});

const reminder = (event: TimelineEvent, icon: TimelineRenderer['icon']): TimelineRenderer => ({
  icon,
  heading: (code, { labels, words }) => `${wordFor(words.reminderKind, code)}: ${labels.events[event]}`,
});

/** One renderer for everything a timeline can tell; a new event does not compile without its own. */
export const timelineRenderers: Readonly<Record<TimelineEvent, TimelineRenderer>> = {
  'session-recorded': {
    icon: ChatIcon,
    heading: (code, { labels, words }) => `${labels.events['session-recorded']}, ${wordFor(words.channel, both(code)[0])}`,
    detail: (code, { words }) => wordFor(words.outcome, both(code)[1]),
  },
  'summary-written': plain('summary-written', FileTextIcon),
  appointment: {
    icon: CalendarIcon,
    heading: (code, { labels }) => `${labels.events.appointment}, ${wordFor(labels.appointmentChannel, both(code)[0])}`,
    detail: (code, { labels }) => wordFor(labels.appointmentState, both(code)[1]),
  },
  'need-submitted': {
    icon: LightBulbIcon,
    heading: (_code, { labels }) => labels.events['need-submitted'],
    detail: (code, { labels }) => `${wordFor(labels.needChannel, both(code)[0])}, ${labels.heads(both(code)[1])}`,
  },
  'need-accepted': plain('need-accepted', CheckmarkCircleIcon),
  recommended: { ...plain('recommended', HatSchoolIcon), detail: (title) => title },
  'application-drafted': plain('application-drafted', BankNoteIcon),
  'application-step': step(BankNoteIcon),
  'letter-released': coded('letter-released', EnvelopeClosedIcon, ({ labels }) => labels.letter),
  'document-added': coded('document-added', FileTextIcon, ({ labels }) => labels.document),
  'reminder-due': reminder('reminder-due', ClockIcon),
  'reminder-completed': reminder('reminder-completed', CheckmarkCircleIcon),
  'case-opened': plain('case-opened', FolderIcon),
  'case-taken-over': plain('case-taken-over', ArrowRightLeftIcon),
  'case-offered': plain('case-offered', ArrowRightLeftIcon),
  'case-offer-answered': coded('case-offer-answered', ArrowRightLeftIcon, ({ labels }) => labels.offerAnswer),
  'case-take-on': plain('case-take-on', FolderIcon),
  'case-rest': plain('case-rest', HourglassIcon),
  'case-resume': plain('case-resume', HourglassIcon),
  'case-close': coded('case-close', PadlockLockedIcon, ({ labels }) => labels.closingReason),
  'case-refuse': plain('case-refuse', PadlockLockedIcon),
  'case-reopen': plain('case-reopen', FolderIcon),
  'case-change-offices': plain('case-change-offices', ArrowRightLeftIcon),
  'status-changed': coded('status-changed', PersonIcon, ({ labels }) => labels.employmentStatus),
  'consent-given': plain('consent-given', PencilWritingIcon),
  'consent-withdrawn': plain('consent-withdrawn', PencilWritingIcon),
  referred: plain('referred', HandShakeHeartIcon),
  'referral-answered': coded('referral-answered', HandShakeHeartIcon, ({ labels }) => labels.referralAnswer),
  'headcount-recorded': {
    icon: PersonGroupIcon,
    heading: (_code, { labels }) => labels.events['headcount-recorded'],
    detail: (code, { labels, formats }) => labels.heads(formats.number(Number(code))),
  },
  'agreement-recorded': coded('agreement-recorded', PencilWritingIcon, ({ labels }) => labels.agreement),
  'contact-added': plain('contact-added', PersonPlusIcon),
  'contact-left': plain('contact-left', PersonMinusIcon),
  'relationship-state': coded('relationship-state', Buildings2Icon, ({ labels }) => labels.companyState),
  'relationship-people': plain('relationship-people', PersonIcon),
  'relationship-plan': plain('relationship-plan', CalendarIcon),
  'directory-corrected': coded('directory-corrected', PencilIcon, ({ labels }) => labels.directoryField),
};
