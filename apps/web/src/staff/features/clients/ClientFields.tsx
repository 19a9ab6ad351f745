import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import type { ClientEntry, RequiredField } from './client-entry.js';
import { useProfileLabels } from './profile.api.js';
import { useClientLabels } from './use-client-labels.js';

type Props = {
  entry: ClientEntry;
  onChange: (part: Partial<ClientEntry>) => void;
  wrong: readonly RequiredField[];
  error: unknown;
};

type TextKey = 'lastName' | 'firstName' | 'phone' | 'email' | 'street' | 'plz' | 'town';

/** Ids of the inputs by JSON pointer, for the error summary. */
export const clientFieldIds = Object.fromEntries(
  [
    'lastName',
    'firstName',
    'birthDate',
    'employmentStatus',
    'gender',
    'phone',
    'email',
    'street',
    'plz',
    'town',
    'hasQualification',
    'qualificationOn',
  ].map((name) => [`/${name}`, `client-${name}`]),
);

/** The four fields everybody needs. */
export const NeededFields = (props: Props) => {
  const labels = useClientLabels();
  const { entry, onChange, wrong, error } = props;
  return (
    <div className="wl-grid-2">
      <Text {...props} name="lastName" autoComplete="off" />
      <Text {...props} name="firstName" autoComplete="off" />
      <div>
        <DateField
          id="client-birthDate"
          label={labels.fields.birthDate}
          value={entry.birthDate}
          max={today()}
          disabled={entry.birthDateUnknown}
          onChange={(birthDate) => onChange({ birthDate })}
          error={wrong.includes('birthDate') ? labels.missing.birthDate : fieldMessage(error, '/birthDate')}
        />
        <Checkbox
          size="small"
          checked={entry.birthDateUnknown}
          onChange={(event) =>
            onChange({ birthDateUnknown: event.target.checked, ...(event.target.checked ? { birthDate: undefined } : {}) })
          }
        >
          {labels.birthDateUnknown}
        </Checkbox>
      </div>
      <Select
        id="client-employmentStatus"
        size="small"
        label={labels.fields.employmentStatus}
        value={entry.employmentStatus}
        onChange={(event) => onChange({ employmentStatus: event.target.value as ClientEntry['employmentStatus'] })}
        error={wrong.includes('employmentStatus') ? labels.missing.employmentStatus : fieldMessage(error, '/employmentStatus')}
      >
        {entry.employmentStatus === '' && <option value="">{labels.choose}</option>}
        {Object.entries(labels.employmentStatus).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
    </div>
  );
};

/** Everything that can wait. `answerFollows`: whether there is a Berufsabschluss follows from the recorded ones and is shown only. */
export const FurtherFields = ({ answerFollows = false, ...props }: Props & { answerFollows?: boolean }) => {
  const labels = useClientLabels();
  const profile = useProfileLabels();
  const { entry, onChange, error } = props;
  return (
    <div className="wl-grid-2">
      <Text {...props} name="phone" type="tel" />
      <Text {...props} name="email" type="email" />
      <Text {...props} name="street" />
      <div className="wl-grid-plz">
        <Text {...props} name="plz" inputMode="numeric" />
        <Text {...props} name="town" />
      </div>
      <Select
        size="small"
        id="client-gender"
        label={labels.fields.gender}
        value={entry.gender}
        onChange={(event) => onChange({ gender: event.target.value as ClientEntry['gender'] })}
      >
        <option value="">{labels.notAsked}</option>
        {Object.entries(labels.gender).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        id="client-hasQualification"
        size="small"
        readOnly={answerFollows}
        description={answerFollows && profile.answerFollows}
        label={labels.fields.qualification}
        value={entry.qualification}
        onChange={(event) => onChange({ qualification: event.target.value as ClientEntry['qualification'] })}
      >
        <option value="">{labels.notAsked}</option>
        <option value="yes">{labels.qualification.yes}</option>
        <option value="no">{labels.qualification.no}</option>
      </Select>
      {entry.qualification === 'yes' && !answerFollows && (
        <DateField
          id="client-qualificationOn"
          label={labels.fields.qualificationOn}
          value={entry.qualificationOn}
          max={today()}
          onChange={(qualificationOn) => onChange({ qualificationOn })}
          error={fieldMessage(error, '/qualificationOn')}
        />
      )}
    </div>
  );
};

type TextProps = Props & { name: TextKey; type?: 'tel' | 'email'; inputMode?: 'numeric'; autoComplete?: string };

const Text = ({ entry, onChange, wrong, error, name, type, inputMode, autoComplete = 'off' }: TextProps) => {
  const labels = useClientLabels();
  const missing = name === 'lastName' || name === 'firstName' || name === 'plz' ? labels.missing[name] : undefined;
  return (
    <TextField
      id={`client-${name}`}
      size="small"
      label={labels.fields[name]}
      value={entry[name]}
      maxLength={200}
      autoComplete={autoComplete}
      {...(type ? { type } : {})}
      {...(inputMode ? { inputMode } : {})}
      onChange={(event) => onChange({ [name]: event.target.value })}
      error={wrong.some((field) => field === name) ? missing : fieldMessage(error, `/${name}`)}
    />
  );
};
