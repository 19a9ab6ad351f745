import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import type { components } from '../../../api/staff.d.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { Combobox } from '../../../ui/form/Combobox.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useConsentCompanies, useConsentLabels, useGiveConsent, type GiveConsent } from './consents.api.js';
import './consents.css';

type Texts = components['schemas']['Consents']['texts'];
type Company = { readonly id: string; readonly name: string };

const aboutCompany: readonly GiveConsent['purpose'][] = ['name-to-company', 'link-company-file', 'waiver-to-company'];
const fields = {
  '/purpose': 'consent-purpose',
  '/givenOn': 'consent-givenOn',
  '/validUntil': 'consent-validUntil',
  '/document': 'consent-document',
  '/consequenceTold': 'consent-told',
};

/** Records a consent; the wording and what follows from a refusal stand there to be read out. */
export const ConsentDialog = ({ clientId, texts, onClose }: { clientId: string; texts: Texts; onClose: () => void }) => {
  const labels = useConsentLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [purpose, setPurpose] = useState<GiveConsent['purpose']>();
  const [channel, setChannel] = useState<GiveConsent['channel']>('written');
  const [company, setCompany] = useState<Company>();
  const [givenOn, setGivenOn] = useState<Day | undefined>(today());
  const [validUntil, setValidUntil] = useState<Day>();
  const [document, setDocument] = useState('');
  const [told, setTold] = useState(false);
  const [invalid, setInvalid] = useState<ProblemError>();
  const give = useGiveConsent(clientId, key);
  const error = invalid ?? give.error;
  const wording = texts.find((text) => text.purpose === purpose);
  const submit = () => {
    const missing = [
      ...(purpose ? [] : [{ pointer: '/purpose', code: 'required', message: labels.purposeMissing }]),
      ...(givenOn ? [] : [{ pointer: '/givenOn', code: 'required', message: labels.givenMissing }]),
      ...(told ? [] : [{ pointer: '/consequenceTold', code: 'required', message: labels.toldMissing }]),
    ];
    setInvalid(missing.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors: missing }) : undefined);
    if (!purpose || !givenOn || missing.length > 0) return;
    const recipient = aboutCompany.includes(purpose) ? company : undefined;
    give.mutate(
      {
        purpose,
        channel,
        givenOn,
        validUntil: validUntil ?? null,
        consequenceTold: told,
        document,
        recipientId: recipient?.id ?? null,
        recipientName: recipient?.name ?? null,
      },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.add} submit={labels.save} width="medium" busy={give.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={error} fields={fields} />
      <Select
        id="consent-purpose"
        size="small"
        label={labels.purpose}
        value={purpose ?? ''}
        onChange={(event) => setPurpose((event.target.value || undefined) as GiveConsent['purpose'] | undefined)}
        error={fieldMessage(error, '/purpose')}
      >
        <option value="">{labels.choosePurpose}</option>
        {Object.entries(labels.purposes).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {wording && (
        <dl className="wl-consent__wording">
          <div>
            <dt>{labels.wording}</dt>
            <dd>
              {wording.text} <small className="wl-quiet">{labels.version(wording.version)}</small>
            </dd>
          </div>
          <div>
            <dt>{labels.consequence}</dt>
            <dd>{wording.consequence}</dd>
          </div>
        </dl>
      )}
      <Checkbox
        id="consent-told"
        size="small"
        checked={told}
        error={fieldMessage(error, '/consequenceTold') !== undefined}
        onChange={(event) => setTold(event.target.checked)}
      >
        {labels.told}
      </Checkbox>
      {purpose && aboutCompany.includes(purpose) && <CompanyField chosen={company} onChange={setCompany} />}
      <div className="wl-grid-2">
        <DateField
          id="consent-givenOn"
          label={labels.givenOn}
          value={givenOn}
          max={today()}
          onChange={setGivenOn}
          error={fieldMessage(error, '/givenOn')}
        />
        <DateField
          id="consent-validUntil"
          label={labels.validUntil}
          description={labels.unlimited}
          value={validUntil}
          onChange={setValidUntil}
          future
          error={fieldMessage(error, '/validUntil')}
        />
      </div>
      <RadioGroup size="small" legend={labels.channel} value={channel} onChange={(value: GiveConsent['channel']) => setChannel(value)}>
        {Object.entries(labels.channels).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        id="consent-document"
        size="small"
        label={labels.document}
        description={labels.documentHint}
        maxLength={200}
        autoComplete="off"
        value={document}
        onChange={(event) => setDocument(event.target.value)}
        error={fieldMessage(error, '/document')}
      />
    </FormDialog>
  );
};

const CompanyField = ({ chosen, onChange }: { chosen: Company | undefined; onChange: (company: Company | undefined) => void }) => {
  const labels = useConsentLabels();
  const [typed, setTyped] = useState('');
  const found = useConsentCompanies(typed);
  const options = (found.data ?? []).map(({ id, name, town }) => ({ value: id, label: [name, town].join(', ') }));
  return (
    <Combobox
      id="consent-company"
      label={labels.company}
      description={found.data ? labels.companyFound(options.length) : labels.companyHint}
      options={options}
      filteredOptions={options.filter(({ value }) => value !== chosen?.id)}
      selectedOptions={chosen ? [{ value: chosen.id, label: chosen.name }] : []}
      isLoading={found.isFetching}
      shouldAutocomplete={false}
      value={typed}
      onChange={setTyped}
      onToggleSelected={(value, selected) => {
        const company = found.data?.find(({ id }) => id === value);
        setTyped('');
        onChange(selected && company ? { id: company.id, name: company.name } : undefined);
      }}
    />
  );
};
