import type { FieldError, ProblemError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import type { SubmitNeed } from '../../needs.api.js';

/** The five questions in their order. */
export const steps = ['topic', 'people', 'start', 'remarks', 'contact'] as const;
export type Step = (typeof steps)[number];

/** What is typed so far. `start`: the need is open in time, or bound to a day; undefined until one is chosen. */
export type NeedDraft = {
  readonly topic: string;
  readonly headcount: string;
  readonly start: 'open' | 'day' | undefined;
  readonly startsFrom: Day | undefined;
  readonly partTime: boolean;
  readonly remarks: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
};

/** Sentences for what is missing or wrong. */
export type DraftMessages = {
  readonly topic: string;
  readonly headcount: string;
  readonly start: string;
  readonly day: string;
  readonly past: string;
  readonly name: string;
  readonly reach: string;
  readonly email: string;
};

/** An empty form; the signed-in person is the contact until somebody else is named. */
export const emptyDraft = (contactName: string): NeedDraft => ({
  topic: '',
  headcount: '',
  start: undefined,
  startsFrom: undefined,
  partTime: false,
  remarks: '',
  contactName,
  contactPhone: '',
  contactEmail: '',
});

/** What is missing or wrong in one step, as the server would say it. */
export const checkStep = (step: Step, draft: NeedDraft, today: Day, messages: DraftMessages): readonly FieldError[] => {
  const error = (pointer: string, message: string): FieldError => ({ pointer, code: 'required', message });
  switch (step) {
    case 'topic':
      return draft.topic.trim() ? [] : [error('/topic', messages.topic)];
    case 'people':
      return readHeadcount(draft.headcount) === undefined ? [error('/headcount', messages.headcount)] : [];
    case 'start':
      if (draft.start === undefined) return [error('/start', messages.start)];
      if (draft.start === 'open') return [];
      if (draft.startsFrom === undefined) return [error('/startsFrom', messages.day)];
      return draft.startsFrom < today ? [error('/startsFrom', messages.past)] : [];
    case 'remarks':
      return [];
    case 'contact': {
      const email = draft.contactEmail.trim();
      return [
        ...(draft.contactName.trim() ? [] : [error('/contactName', messages.name)]),
        ...(draft.contactPhone.trim() || email ? [] : [error('/contactPhone', messages.reach)]),
        ...(email && !/^\S+@\S+\.\S+$/.test(email) ? [error('/contactEmail', messages.email)] : []),
      ];
    }
  }
};

/** The first step that is not answered yet, else the last one: nobody gets further than that. */
export const furthestStep = (draft: NeedDraft, today: Day, messages: DraftMessages): Step =>
  steps.find((step) => checkStep(step, draft, today, messages).length > 0) ?? 'contact';

/** The step in which the first field the server refused stands. */
export const stepOf = ({ errors }: ProblemError): Step | undefined =>
  steps.find((step) => errors.some(({ pointer }) => fieldsOf[step].includes(pointer)));

/** What is sent. */
export const requestOf = (draft: NeedDraft): SubmitNeed => ({
  topic: draft.topic.trim(),
  headcount: readHeadcount(draft.headcount) ?? 0,
  startsFrom: draft.start === 'day' ? (draft.startsFrom ?? null) : null,
  partTime: draft.partTime,
  remarks: draft.remarks.trim() || null,
  contactName: draft.contactName.trim(),
  contactPhone: draft.contactPhone.trim() || null,
  contactEmail: draft.contactEmail.trim() || null,
});

const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  topic: ['/topic'],
  people: ['/headcount'],
  start: ['/start', '/startsFrom'],
  remarks: ['/remarks', '/partTime'],
  contact: ['/contactName', '/contactPhone', '/contactEmail'],
};

const readHeadcount = (typed: string): number | undefined => {
  const text = typed.trim();
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= 100_000 ? count : undefined;
};
