import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { PencilIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useChangeHousehold, useHouseholdLabels, type Household } from './household.api.js';

type Props = { clientId: string; etag: string | undefined; mayWrite: boolean; household: Household };

/** Number of the Bedarfsgemeinschaft and need of care with its purpose. */
export const HouseholdFacts = (props: Props) => {
  const labels = useHouseholdLabels();
  const [editing, setEditing] = useState(false);
  const { bgNumber, bgNumberUnusual, careNeed, carePurpose } = props.household;
  const edit = props.mayWrite && (
    <Button size="small" variant="secondary" icon={<PencilIcon aria-hidden />} onClick={() => setEditing(true)}>
      {labels.edit}
    </Button>
  );
  return (
    <Panel title={labels.facts} actions={edit}>
      <Facts
        items={[
          { label: labels.bgNumber, value: bgNumber },
          { label: labels.careNeed, value: careNeed ? labels.careNeeds[careNeed] : labels.careNone },
          ...(carePurpose ? [{ label: labels.carePurpose, value: labels.carePurposes[carePurpose] }] : []),
        ]}
      />
      {bgNumberUnusual && <InlineMessage status="warning">{labels.bgUnusual}</InlineMessage>}
      {editing && <Editor {...props} onClose={() => setEditing(false)} />}
    </Panel>
  );
};

const fields = { '/bgNumber': 'household-bgNumber', '/careNeed': 'household-careNeed', '/carePurpose': 'household-carePurpose' };

const Editor = ({ clientId, etag, household, onClose }: Props & { onClose: () => void }) => {
  const labels = useHouseholdLabels();
  const toast = useToast();
  const change = useChangeHousehold(clientId, etag);
  const [bgNumber, setBgNumber] = useState(household.bgNumber ?? '');
  const [careNeed, setCareNeed] = useState<NonNullable<Household['careNeed']> | ''>(household.careNeed ?? '');
  const [carePurpose, setCarePurpose] = useState<NonNullable<Household['carePurpose']> | ''>(household.carePurpose ?? '');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (careNeed && !carePurpose) return document.getElementById(fields['/carePurpose'])?.focus();
    change.mutate(
      {
        kind: 'facts',
        body: { bgNumber: bgNumber.trim() || null, careNeed: careNeed || null, carePurpose: (careNeed && carePurpose) || null },
      },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([code, word]) => (
      <option key={code} value={code}>
        {word}
      </option>
    ));
  return (
    <FormDialog title={labels.facts} submit={labels.save} busy={change.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={change.error} fields={fields} />
      <TextField
        id={fields['/bgNumber']}
        size="small"
        label={labels.bgNumber}
        description={labels.bgHint}
        maxLength={20}
        autoComplete="off"
        value={bgNumber}
        error={fieldMessage(change.error, '/bgNumber')}
        onChange={({ target }) => setBgNumber(target.value)}
      />
      <Select
        id={fields['/careNeed']}
        size="small"
        label={labels.careNeed}
        value={careNeed}
        onChange={({ target }) => setCareNeed(target.value as typeof careNeed)}
      >
        <option value="">{labels.careNone}</option>
        {options(labels.careNeeds)}
      </Select>
      {careNeed && (
        <Select
          id={fields['/carePurpose']}
          size="small"
          label={labels.carePurpose}
          value={carePurpose}
          error={tried && !carePurpose ? labels.missing.carePurpose : fieldMessage(change.error, '/carePurpose')}
          onChange={({ target }) => setCarePurpose(target.value as typeof carePurpose)}
        >
          <option value="">{labels.choose}</option>
          {options(labels.carePurposes)}
        </Select>
      )}
    </FormDialog>
  );
};
