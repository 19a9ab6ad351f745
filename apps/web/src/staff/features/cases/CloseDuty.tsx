import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { today } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useCases, type Reminder } from './cases.api.js';
import type { SettleDuty } from './case-steps.api.js';
import type { DutyChoice } from './close-case.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

type Props = {
  reminder: Reminder;
  caseId: string;
  choice: DutyChoice;
  onChange: (choice: DutyChoice) => void;
  error: (field: 'how' | 'dueOn' | 'caseId') => string | undefined;
};

/** One open Wiedervorlage of a case that is closed, and what becomes of it. */
export const CloseDuty = ({ reminder, caseId, choice, onChange, error }: Props) => {
  const labels = useCaseStepLabels();
  const formats = useFormats();
  const { id, text, dueOn } = reminder;
  return (
    <li className="wl-form">
      <Select
        id={`duty-how-${id}`}
        size="small"
        label={labels.close.how(text)}
        description={labels.close.due(formats.day(dueOn))}
        value={choice.how ?? ''}
        error={error('how')}
        onChange={(event) => onChange({ ...choice, how: (event.target.value || undefined) as SettleDuty['how'] | undefined })}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.close.hows).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {choice.how === 'finish' && (
        <TextField
          size="small"
          label={labels.note}
          maxLength={500}
          value={choice.note ?? ''}
          onChange={(event) => onChange({ ...choice, note: event.target.value })}
        />
      )}
      {choice.how === 'keep' && (
        <>
          <DateField
            id={`duty-dueOn-${id}`}
            label={labels.close.dueOn(text)}
            future
            min={today()}
            value={choice.dueOn}
            onChange={(day) => onChange({ ...choice, dueOn: day })}
            error={error('dueOn')}
          />
          <ColleagueField
            label={labels.close.owner}
            description={labels.close.ownerHint}
            chosen={choice.ownerId ? [choice.ownerId] : []}
            onChange={([ownerId]) => onChange({ ...choice, ownerId })}
          />
        </>
      )}
      {choice.how === 'other-case' && (
        <OtherCase
          id={`duty-caseId-${id}`}
          label={labels.close.otherCase(text)}
          except={caseId}
          value={choice.caseId ?? ''}
          error={error('caseId')}
          onChange={(other) => onChange({ ...choice, caseId: other })}
        />
      )}
    </li>
  );
};

const OtherCase = (props: {
  id: string;
  label: string;
  except: string;
  value: string;
  error: string | undefined;
  onChange: (caseId: string | undefined) => void;
}) => {
  const labels = useCaseStepLabels();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useCases({ owner: 'me' }, 'number');
  const others = data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== props.except) ?? [];
  return (
    <>
      <Select
        id={props.id}
        size="small"
        label={props.label}
        value={props.value}
        error={props.error}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      >
        <option value="">{labels.choose}</option>
        {others.map(({ id, number, client, company }) => (
          <option key={id} value={id}>
            {[number, client?.displayName ?? company?.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </Select>
      {hasNextPage && (
        <div>
          <Button type="button" size="small" variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {labels.close.moreCases}
          </Button>
        </div>
      )}
    </>
  );
};
