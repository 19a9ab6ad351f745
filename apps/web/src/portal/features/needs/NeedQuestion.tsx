import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { lazy, Suspense } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import type { NeedDraft, Step } from './need-draft.js';
import type { NeedsLabels } from './needs.labels.de.js';

const StartDayField = lazy(() => import('./StartDayField.js').then((module) => ({ default: module.StartDayField })));

type Props = {
  step: Step;
  draft: NeedDraft;
  error: unknown;
  labels: NeedsLabels;
  onAnswer: (values: Partial<NeedDraft>) => void;
};

/** The field or fields of one question; the page's heading asks it. */
export const NeedQuestion = ({ step, draft, error, labels: { form }, onAnswer }: Props) => {
  const message = (pointer: string) => fieldMessage(error, pointer);
  switch (step) {
    case 'topic':
      return (
        <Textarea
          id="topic"
          label={form.short.topic}
          description={form.topicHint}
          minRows={3}
          maxLength={200}
          value={draft.topic}
          error={message('/topic')}
          onChange={(event) => onAnswer({ topic: event.target.value })}
        />
      );
    case 'people':
      return (
        <TextField
          id="headcount"
          label={form.short.people}
          description={form.peopleHint}
          inputMode="numeric"
          autoComplete="off"
          htmlSize={6}
          value={draft.headcount}
          error={message('/headcount')}
          onChange={(event) => onAnswer({ headcount: event.target.value })}
        />
      );
    case 'start':
      return (
        <>
          <RadioGroup
            id="start"
            tabIndex={-1}
            legend={form.questions.start}
            hideLegend
            value={draft.start ?? ''}
            error={message('/start')}
            onChange={(start: 'open' | 'day') => onAnswer({ start })}
          >
            <Radio value="open">{form.startOpen}</Radio>
            <Radio value="day">{form.startDay}</Radio>
          </RadioGroup>
          {draft.start === 'day' && (
            <Suspense>
              <StartDayField
                label={form.day}
                value={draft.startsFrom}
                error={message('/startsFrom')}
                onChange={(startsFrom) => onAnswer({ startsFrom })}
              />
            </Suspense>
          )}
        </>
      );
    case 'remarks':
      return (
        <>
          <Checkbox checked={draft.partTime} onChange={(event) => onAnswer({ partTime: event.target.checked })}>
            {form.partTime}
          </Checkbox>
          <Textarea
            id="remarks"
            label={form.remarks}
            description={form.remarksHint}
            minRows={4}
            maxLength={4_000}
            value={draft.remarks}
            error={message('/remarks')}
            onChange={(event) => onAnswer({ remarks: event.target.value })}
          />
        </>
      );
    case 'contact':
      return (
        <>
          <TextField
            id="contactName"
            label={form.name}
            autoComplete="name"
            value={draft.contactName}
            error={message('/contactName')}
            onChange={(event) => onAnswer({ contactName: event.target.value })}
          />
          <TextField
            id="contactPhone"
            label={form.phone}
            description={form.reachHint}
            type="tel"
            autoComplete="tel"
            value={draft.contactPhone}
            error={message('/contactPhone')}
            onChange={(event) => onAnswer({ contactPhone: event.target.value })}
          />
          <TextField
            id="contactEmail"
            label={form.email}
            type="email"
            autoComplete="email"
            value={draft.contactEmail}
            error={message('/contactEmail')}
            onChange={(event) => onAnswer({ contactEmail: event.target.value })}
          />
        </>
      );
  }
};
