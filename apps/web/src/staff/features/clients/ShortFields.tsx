import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { fieldMessage } from '../../../api/problem.js';
import { AgeField, Text, type FieldsProps } from './ClientFields.js';
import { useClientLabels } from './use-client-labels.js';

/** The four facts of a new person: both names, an age, one way of contact. Everything else can wait. */
export const ShortFields = (props: FieldsProps) => (
  <div className="wl-grid-2">
    <Text {...props} name="lastName" />
    <Text {...props} name="firstName" />
    <AgeField {...props} />
    <ContactField {...props} />
  </div>
);

const ContactField = ({ entry, onChange, wrong, error }: FieldsProps) => {
  const labels = useClientLabels();
  return (
    <div>
      <TextField
        id="client-contact"
        size="small"
        label={labels.fields.contact}
        value={entry.contact}
        maxLength={200}
        autoComplete="off"
        disabled={entry.contactNone}
        onChange={(event) => onChange({ contact: event.target.value })}
        error={wrong.includes('contact') ? labels.missing.contact : (fieldMessage(error, '/email') ?? fieldMessage(error, '/phone'))}
      />
      <Checkbox
        size="small"
        checked={entry.contactNone}
        description={entry.contactNone ? labels.contactNoneHint : undefined}
        onChange={(event) => onChange({ contactNone: event.target.checked, contact: '' })}
      >
        {labels.contactNone}
      </Checkbox>
    </div>
  );
};
