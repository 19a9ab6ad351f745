import type { Day } from '../../../ui/calendar/day.js';
import type { DeskSubject, KeptCopy } from '../../desk/desk.js';
import type { Channel } from './session-channel.js';
import type { CaseChoice, RecordSession } from './sessions.api.js';

export type Outcome = RecordSession['outcome'];

/** What is in the form. `minutes` and `followUpFor` undefined: nobody wrote there, the measured time and the usual words count. */
export type SessionEntry = {
  readonly channel: Channel;
  readonly heldOn: Day | undefined;
  readonly minutes: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly notes: string;
  readonly purpose: string;
  readonly participants: string;
  readonly agreements: string;
  readonly nextStep: string;
  readonly followUp: TypedDay;
  readonly followUpFor: string | undefined;
  readonly promises: readonly PromiseEntry[];
  /** Courses spoken of, to be recommended afterwards. */
  readonly courses: readonly CourseChoice[];
  /** What is opened once the session is saved. */
  readonly afterwards: Afterwards;
};

export type CourseChoice = { readonly id: string; readonly title: string };
export type TypedDay = { readonly day: Day | undefined; readonly typed: string };
export type PromiseEntry = { readonly by: Promiser; readonly text: string; readonly due: TypedDay };
export type Promiser = NonNullable<RecordSession['promises']>[number]['by'];
export const promisers: readonly Promiser[] = ['us', 'client', 'company'];

export const nextPages = ['nothing', 'recommendation', 'application'] as const;
export type Afterwards = (typeof nextPages)[number];

export type Cursor = readonly [from: number, to: number];

/** What a copy holds beside the notes. */
export type KeptForm = {
  readonly entry: Omit<SessionEntry, 'notes'>;
  readonly opened: { readonly at: string; readonly on: string };
  readonly subject: DeskSubject | undefined;
  readonly chosen: CaseChoice | undefined;
  /** What was marked in the notes, or where the cursor stood. */
  readonly cursor?: Cursor | undefined;
};

/** The form of a copy; undefined when another release wrote it in a way this one does not know. */
export const formIn = ({ form }: KeptCopy): KeptForm | undefined => {
  try {
    const read = JSON.parse(form) as Partial<KeptForm>;
    return read.entry && read.opened ? (read as KeptForm) : undefined;
  } catch {
    return undefined;
  }
};
