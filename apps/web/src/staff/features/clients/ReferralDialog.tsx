import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { Heading } from '@navikt/ds-react/Typography';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Facts } from '../../../ui/page/Facts.js';
import './referrals.css';
import {
  useReferralLabels,
  useReferralPreview,
  useReferralRecipients,
  useSendReferral,
  type ReferralPreview,
  type ReferralPurpose,
} from './referrals.api.js';

const kinds: Readonly<Record<ReferralPurpose, 'provider' | 'partner'>> = {
  'course-place': 'provider',
  'learning-support': 'provider',
  advice: 'partner',
};
const purposes = Object.keys(kinds) as ReferralPurpose[];
const ids = { '/purpose': 'referral-purpose', '/recipientId': 'referral-to', '/request': 'referral-request', '/until': 'referral-until' };

/** Refers a person: what for, to whom, until when, and exactly what will leave by which law. */
export const ReferralDialog = ({ clientId, name, onClose }: { clientId: string; name: string; onClose: () => void }) => {
  const labels = useReferralLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [purpose, setPurpose] = useState<ReferralPurpose>();
  const [recipientId, setRecipient] = useState('');
  const [request, setRequest] = useState('');
  const [until, setUntil] = useState<Day>();
  const [invalid, setInvalid] = useState<ProblemError>();
  const recipients = useReferralRecipients();
  const fitting = recipients.data?.filter(({ kind }) => purpose && kind === kinds[purpose]) ?? [];
  const preview = useReferralPreview(clientId, recipientId, purpose);
  const send = useSendReferral(clientId, key);
  const error = invalid ?? send.error;
  const missing = (pointer: string, message: string) => ({ pointer, code: 'required', message });
  const submit = () => {
    const errors = [
      ...(purpose ? [] : [missing('/purpose', labels.purposeMissing)]),
      ...(recipientId ? [] : [missing('/recipientId', labels.recipientMissing)]),
      ...(request.trim() ? [] : [missing('/request', labels.requestMissing)]),
      ...(until ? [] : [missing('/until', labels.untilMissing)]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || !purpose || !until) return;
    send.mutate(
      { recipientId, purpose, request: request.trim(), until },
      {
        onSuccess: ({ recipientName }) => {
          toast({ text: labels.sent(recipientName) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.dialogTitle(name)}
      submit={labels.send}
      busy={send.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={ids} />
      <Select
        id={ids['/purpose']}
        size="small"
        label={labels.purpose}
        value={purpose ?? ''}
        error={fieldMessage(error, '/purpose')}
        onChange={(event) => {
          setPurpose(purposes.find((one) => one === event.target.value));
          setRecipient('');
        }}
      >
        <option value="">{labels.choose}</option>
        {purposes.map((one) => (
          <option key={one} value={one}>
            {labels.purposes[one]}
          </option>
        ))}
      </Select>
      <Select
        id={ids['/recipientId']}
        size="small"
        label={labels.recipient}
        description={purpose && recipients.data && fitting.length === 0 ? labels.noRecipients : labels.recipientHint}
        value={recipientId}
        error={fieldMessage(error, '/recipientId')}
        onChange={(event) => setRecipient(event.target.value)}
      >
        <option value="">{labels.choose}</option>
        {fitting.map(({ id, name: organisation, town }) => (
          <option key={id} value={id}>
            {[organisation, town].filter(Boolean).join(', ')}
          </option>
        ))}
      </Select>
      <Textarea
        id={ids['/request']}
        size="small"
        label={labels.request}
        description={labels.requestHint}
        minRows={2}
        maxLength={2_000}
        value={request}
        error={fieldMessage(error, '/request')}
        onChange={(event) => setRequest(event.target.value)}
      />
      <DateField
        id={ids['/until']}
        label={labels.until}
        description={labels.untilHint}
        future
        min={today()}
        value={until}
        onChange={setUntil}
        error={fieldMessage(error, '/until')}
      />
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <Leaving preview={preview.data} request={request.trim()} />}
    </FormDialog>
  );
};

const Leaving = ({ preview, request }: { preview: ReferralPreview; request: string }) => {
  const labels = useReferralLabels();
  const { consentPurpose, consentStands, legalBasis, fields } = preview;
  const values: Readonly<Record<string, string | null | undefined>> = { ...preview.values, request };
  return (
    <section aria-live="polite" className="wl-leaving">
      <Heading level="2" size="xsmall" spacing>
        {labels.preview}
      </Heading>
      <p className="wl-quiet wl-leaving__text">
        {labels.previewText} {labels.basis}: {labels.bases[legalBasis]}.
      </p>
      <InlineMessage size="small" status={consentStands ? 'info' : 'error'}>
        {consentPurpose === null ? labels.consent.notNeeded : consentStands ? labels.consent.stands : labels.consent.missing}
      </InlineMessage>
      <Facts columns={2} items={fields.map((field) => ({ label: labels.fields[field], value: values[field] || null }))} />
    </section>
  );
};
