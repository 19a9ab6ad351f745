import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage, ProblemError } from '../../api/problem.js';
import { today, type Day } from '../../ui/calendar/day.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { DateField } from '../../ui/form/DateField.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useReceive, useRequestLabels, type DataRequest } from './requests.api.js';

type Stops = NonNullable<DataRequest['stops']>;
const stoppable: readonly Stops[] = ['whole-file', 'sharing', 'invitations'];

// A contested fact is marked while the tasks of the law go on (§ 84(2) SGB X).
const stopsOf = (kind: DataRequest['kind'], chosen: Stops | ''): Stops | null => {
  if (kind === 'rectification') return 'note';
  return kind === 'objection' || kind === 'restriction' ? chosen || null : null;
};

/** Takes in what a person asks about her own data. */
export const ReceiveDialog = ({ clientId, onClose }: { clientId: string; onClose: () => void }) => {
  const labels = useRequestLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [kind, setKind] = useState<DataRequest['kind']>('access');
  const [receivedOn, setReceivedOn] = useState<Day | undefined>(today());
  const [channel, setChannel] = useState<DataRequest['channel']>('in-person');
  const [identityCheck, setIdentityCheck] = useState<DataRequest['identityCheck']>('pending');
  const [byRepresentative, setByRepresentative] = useState(false);
  const [details, setDetails] = useState('');
  const [stops, setStops] = useState<Stops | ''>('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const receive = useReceive(key);
  const error = invalid ?? receive.error;
  const submit = () => {
    const errors = [
      ...(receivedOn ? [] : [{ pointer: '/receivedOn', code: 'required', message: labels.receivedMissing }]),
      ...(kind === 'objection' && stops === '' ? [{ pointer: '/stops', code: 'required', message: labels.stopsMissing }] : []),
    ];
    setInvalid(errors.length === 0 ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors }));
    if (!receivedOn || errors.length > 0) return;
    receive.mutate(
      { clientId, kind, receivedOn, channel, identityCheck, byRepresentative, details, stops: stopsOf(kind, stops) },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.add}
      description={labels.addLead}
      submit={labels.save}
      width="medium"
      busy={receive.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/receivedOn': 'request-receivedOn', '/stops': 'request-stops' }} />
      <RadioGroup size="small" legend={labels.kind} value={kind} onChange={(value: DataRequest['kind']) => setKind(value)}>
        {Object.entries(labels.kinds).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      {(kind === 'objection' || kind === 'restriction') && (
        <Select
          id="request-stops"
          size="small"
          label={labels.stops}
          description={labels.stopsHint}
          value={stops}
          onChange={(event) => setStops(event.target.value as Stops | '')}
          error={fieldMessage(error, '/stops')}
        >
          <option value="">{kind === 'objection' ? labels.stopsChoose : labels.stopsNone}</option>
          {stoppable.map((code) => (
            <option key={code} value={code}>
              {labels.stopsKinds[code]}
            </option>
          ))}
        </Select>
      )}
      <div className="wl-grid-2">
        <DateField
          id="request-receivedOn"
          label={labels.receivedOn}
          value={receivedOn}
          max={today()}
          onChange={setReceivedOn}
          error={fieldMessage(error, '/receivedOn')}
        />
        <Select
          size="small"
          label={labels.channel}
          value={channel}
          onChange={(event) => setChannel(event.target.value as DataRequest['channel'])}
        >
          {Object.entries(labels.channels).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      </div>
      <IdentitySelect value={identityCheck} onChange={setIdentityCheck} />
      <Checkbox size="small" checked={byRepresentative} onChange={(event) => setByRepresentative(event.target.checked)}>
        {labels.representative}
      </Checkbox>
      <Textarea
        size="small"
        label={labels.details}
        description={labels.detailsHint}
        maxLength={2_000}
        value={details}
        onChange={(event) => setDetails(event.target.value)}
      />
    </FormDialog>
  );
};

/** How it was checked who asks. */
export const IdentitySelect = (props: { value: DataRequest['identityCheck']; onChange: (value: DataRequest['identityCheck']) => void }) => {
  const labels = useRequestLabels();
  return (
    <Select
      size="small"
      label={labels.identity}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as DataRequest['identityCheck'])}
    >
      {Object.entries(labels.identityChecks).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  );
};
