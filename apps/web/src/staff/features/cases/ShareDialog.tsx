import { Heading } from '@navikt/ds-react/Typography';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { today } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { SharedFields, useShareLabels } from '../../shares/SharedFields.js';
import { useOfferShare, useSharePreview, useShareRecipients, type SharePreview, type SharePurpose } from '../../shares/shares.api.js';
import './share-dialog.css';
import type { Case } from './cases.api.js';

const purposes: readonly SharePurpose[] = ['transfer', 'joint-counselling', 'funding-clarification'];

/** Shares a case with another Träger: with whom, what for, until when, and exactly what becomes visible. */
export const ShareDialog = ({ kase, onClose }: { kase: Case; onClose: () => void }) => {
  const labels = useShareLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [recipient, setRecipient] = useState('');
  const [purpose, setPurpose] = useState<SharePurpose>();
  const [until, setUntil] = useState<Day>();
  const [summary, setSummary] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const recipients = useShareRecipients().data ?? [];
  const preview = useSharePreview(kase.id, recipient, purpose);
  const offer = useOfferShare(kase.id, key);
  const error = invalid ?? offer.error;
  const withSummary = preview.data?.fields.includes('transferSummary') ?? false;
  const submit = () => {
    const errors = [
      ...(recipient ? [] : [{ pointer: '/toTenantId', code: 'required', message: labels.recipientMissing }]),
      ...(purpose ? [] : [{ pointer: '/purpose', code: 'required', message: labels.purposeMissing }]),
      ...(until ? [] : [{ pointer: '/until', code: 'required', message: labels.untilMissing }]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (!recipient || !purpose || !until) return;
    offer.mutate(
      { toTenantId: recipient, purpose, until, transferSummary: withSummary && summary.trim() ? summary.trim() : null },
      {
        onSuccess: ({ to }) => {
          toast({ text: labels.offered(to.name) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.shareTitle(kase.number)}
      submit={labels.offer}
      busy={offer.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors
        error={error}
        fields={{ '/toTenantId': 'share-to', '/purpose': 'share-purpose', '/until': 'share-until', '/transferSummary': 'share-summary' }}
      />
      <Select
        id="share-to"
        size="small"
        label={labels.recipient}
        value={recipient}
        error={fieldMessage(error, '/toTenantId')}
        onChange={(event) => setRecipient(event.target.value)}
      >
        <option value="">{labels.choose}</option>
        {recipients.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        id="share-purpose"
        size="small"
        label={labels.purpose}
        value={purpose ?? ''}
        error={fieldMessage(error, '/purpose')}
        onChange={(event) => setPurpose(purposes.find((one) => one === event.target.value))}
      >
        <option value="">{labels.choose}</option>
        {purposes.map((one) => (
          <option key={one} value={one}>
            {labels.purposes[one]}
          </option>
        ))}
      </Select>
      <DateField
        id="share-until"
        label={labels.until}
        description={labels.untilHint}
        future
        min={today()}
        value={until}
        onChange={setUntil}
        error={fieldMessage(error, '/until')}
      />
      {withSummary && (
        <Textarea
          id="share-summary"
          size="small"
          label={labels.summary}
          description={labels.summaryHint}
          minRows={3}
          maxLength={4_000}
          value={summary}
          error={fieldMessage(error, '/transferSummary')}
          onChange={(event) => setSummary(event.target.value)}
        />
      )}
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <Preview preview={preview.data} summary={summary.trim()} />}
    </FormDialog>
  );
};

const Preview = ({ preview, summary }: { preview: SharePreview; summary: string }) => {
  const labels = useShareLabels();
  return (
    <section aria-live="polite" className="wl-share-preview">
      <Heading level="2" size="xsmall" spacing>
        {labels.preview}
      </Heading>
      <p className="wl-quiet wl-share-preview__text">
        {labels.previewText} {labels.basis}: {labels.bases[preview.legalBasis]}.
      </p>
      <SharedFields fields={preview.fields} values={{ ...preview.values, transferSummary: summary || null }} />
    </section>
  );
};
