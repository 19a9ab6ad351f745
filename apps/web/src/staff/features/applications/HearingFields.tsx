import { Textarea } from '@navikt/ds-react/Textarea';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import type { StepEvent } from './application.js';
import { useApprovalLabels } from './use-labels.js';

/** Who was heard or warned, as far as somebody has said. */
export type HearingDraft = {
  readonly heardOn: Day | undefined;
  readonly noHearingReason: string;
  readonly warningEndedOn: Day | undefined;
};

export const emptyHearing: HearingDraft = { heardOn: undefined, noHearingReason: '', warningEndedOn: undefined };

/** Where each of them is, for the list of what is wrong. */
export const hearingFields = {
  '/heardOn': 'hearing-on',
  '/noHearingReason': 'hearing-none',
  '/warningEndedOn': 'hearing-warning',
} as const;

/** As the server takes it, for the events that ask. */
export const hearingOf = (event: StepEvent, { heardOn, noHearingReason, warningEndedOn }: HearingDraft) => ({
  heardOn: event === 'revoke' ? (heardOn ?? null) : null,
  warningEndedOn: event === 'refuse-for-lack-of-cooperation' ? (warningEndedOn ?? null) : null,
  ...(event === 'revoke' && noHearingReason.trim() ? { noHearingReason: noHearingReason.trim() } : {}),
});

/** Whether everything the event asks for is there. */
export const isHeard = (event: StepEvent, { heardOn, noHearingReason, warningEndedOn }: HearingDraft): boolean =>
  event === 'revoke'
    ? heardOn !== undefined || noHearingReason.trim() !== ''
    : event !== 'refuse-for-lack-of-cooperation' || warningEndedOn !== undefined;

type Props = {
  event: StepEvent;
  draft: HearingDraft;
  onChange: (draft: HearingDraft) => void;
  tried: boolean;
  error: unknown;
};

/** Before a revocation: who was heard, or why nobody; before a refusal for lack of cooperation: when the period of the warning ended. */
export const HearingFields = ({ event, draft, onChange, tried, error }: Props) => {
  const { amend: labels, hearing } = useApprovalLabels();
  const missing = tried && !isHeard(event, draft);
  if (event === 'refuse-for-lack-of-cooperation')
    return (
      <DateField
        id={hearingFields['/warningEndedOn']}
        label={hearing.warningEndedOn}
        description={hearing.warningHint}
        value={draft.warningEndedOn}
        onChange={(warningEndedOn) => onChange({ ...draft, warningEndedOn })}
        max={today()}
        error={missing ? labels.dayMissing : fieldMessage(error, '/warningEndedOn')}
      />
    );
  if (event !== 'revoke') return null;
  return (
    <>
      <DateField
        id={hearingFields['/heardOn']}
        label={labels.heardOn}
        description={hearing.hint}
        value={draft.heardOn}
        onChange={(heardOn) => onChange({ ...draft, heardOn })}
        max={today()}
        error={missing ? hearing.missing : fieldMessage(error, '/heardOn')}
      />
      <Textarea
        id={hearingFields['/noHearingReason']}
        size="small"
        label={labels.noHearingReason}
        value={draft.noHearingReason}
        onChange={({ target }) => onChange({ ...draft, noHearingReason: target.value })}
        maxLength={2000}
        minRows={1}
        error={fieldMessage(error, '/noHearingReason')}
      />
    </>
  );
};
