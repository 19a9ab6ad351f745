import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { ReactNode } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import type { ClientEntry, RequiredField } from './client-entry.js';
import { useProfileLabels } from './profile.api.js';
import { useClientLabels } from './use-client-labels.js';

export type FieldsProps = {
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
    'ageRange',
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

/** The facts a file begins with. */
export const NeededFields = (props: FieldsProps) => {
  return (
    <div className="wl-grid-2">
      <Text {...props} name="lastName" />
      <Text {...props} name="firstName" />
      <AgeField {...props} />
      <StatusField {...props} />
    </div>
  );
};

/** A birth date, or about how old somebody is while it is not known. */
export const AgeField = ({ entry, onChange, wrong, error }: FieldsProps) => {
  const labels = useClientLabels();
  return (
    <div>
      {entry.birthDateUnknown ? (
        <Select
          id="client-ageRange"
          size="small"
          label={labels.fields.ageRange}
          value={entry.ageRange}
          onChange={(event) => onChange({ ageRange: event.target.value as ClientEntry['ageRange'] })}
          error={wrong.includes('ageRange') ? labels.missing.ageRange : fieldMessage(error, '/ageRange')}
        >
          <option value="">{labels.choose}</option>
          {ageRanges.map((range) => (
            <option key={range} value={range}>
              {labels.ageRanges[range]}
            </option>
          ))}
        </Select>
      ) : (
        <DateField
          id="client-birthDate"
          label={labels.fields.birthDate}
          value={entry.birthDate}
          max={today()}
          onChange={(birthDate) => onChange({ birthDate })}
          error={wrong.includes('birthDate') ? labels.missing.birthDate : fieldMessage(error, '/birthDate')}
        />
      )}
      <Checkbox
        size="small"
        checked={entry.birthDateUnknown}
        onChange={(event) => onChange({ birthDateUnknown: event.target.checked, birthDate: undefined })}
      >
        {labels.birthDateUnknown}
      </Checkbox>
    </div>
  );
};

// Youngest first; as a list, because some of the codes look like numbers.
const ageRanges = ['under-18', '18-24', '25-34', '35-44', '45-54', '55-plus'] as const;

/** The standing on the labour market; empty while nobody asked. */
export const StatusField = ({ entry, onChange, error }: FieldsProps) => {
  const labels = useClientLabels();
  return (
    <Select
      id="client-employmentStatus"
      size="small"
      label={labels.fields.employmentStatus}
      value={entry.employmentStatus}
      onChange={(event) => onChange({ employmentStatus: event.target.value as ClientEntry['employmentStatus'] })}
      error={fieldMessage(error, '/employmentStatus')}
    >
      <option value="">{labels.notAsked}</option>
      {Object.entries(labels.employmentStatus).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  );
};

/** Everything that can wait. `answerFollows`: whether there is a Berufsabschluss follows from the recorded ones and is shown only. `children` stand first. */
export const FurtherFields = ({
  answerFollows = false,
  children,
  ...props
}: FieldsProps & { answerFollows?: boolean; children: ReactNode }) => {
  const labels = useClientLabels();
  const profile = useProfileLabels();
  const { entry, onChange, error } = props;
  return (
    <div className="wl-grid-2">
      {children}
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

/** Telephone and mail, both. */
export const ContactFields = (props: FieldsProps) => (
  <>
    <Text {...props} name="phone" type="tel" />
    <Text {...props} name="email" type="email" />
  </>
);

type TextProps = FieldsProps & { name: TextKey; type?: 'tel' | 'email'; inputMode?: 'numeric'; autoComplete?: string };

export const Text = ({ entry, onChange, wrong, error, name, type, inputMode, autoComplete = 'off' }: TextProps) => {
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
