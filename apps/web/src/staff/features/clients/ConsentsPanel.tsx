import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { HandShakeHeartIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import './consents.css';
import { ConsentDialog } from './ConsentDialog.js';
import { useConsentLabels, useConsents, useDisclosure, useWithdrawConsent, type Consent, type DisclosurePurpose } from './consents.api.js';

const tones: Readonly<Record<Consent['state'], StatusTone>> = { standing: 'success', expired: 'neutral', withdrawn: 'warning' };
const disclosing = (purpose: Consent['purpose']): purpose is DisclosurePurpose =>
  purpose === 'name-to-company' || purpose === 'contact-for-invitations';

/** What the person agreed to (§ 67b(2) SGB X): what stands, what has ended, and the way to record or end one. */
export const ConsentsPanel = ({ clientId }: { clientId: string }) => {
  const labels = useConsentLabels();
  const mayWrite = useMay('client.write');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useConsents(clientId);
  const add = mayWrite && (
    <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>
      {labels.add}
    </Button>
  );
  return (
    <Panel title={labels.title} {...(data ? { count: `(${data.items.length})` } : {})} actions={data?.items.length ? add : null}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.items.length === 0 && <EmptyState icon={<HandShakeHeartIcon aria-hidden />} title={labels.none} actions={add} />}
      <ul className="wl-hits wl-hits--first">
        {data?.items.map((consent) => (
          <Row key={consent.id} clientId={clientId} consent={consent} />
        ))}
      </ul>
      {adding && data && <ConsentDialog clientId={clientId} texts={data.texts} onClose={() => setAdding(false)} />}
    </Panel>
  );
};

const Row = ({ clientId, consent }: { clientId: string; consent: Consent }) => {
  const labels = useConsentLabels();
  const formats = useFormats();
  const mayWrite = useMay('client.write');
  const [open, setOpen] = useState<'withdrawal' | 'disclosure'>();
  const { purpose, recipientName, givenOn, validUntil, withdrawnOn, state, channel, document, textVersion, text, consequence } = consent;
  const name = labels.purposes[purpose];
  const details = [
    recipientName && labels.only(recipientName),
    labels.given(formats.plainDay(givenOn)),
    labels.channels[channel],
    validUntil && labels.until(formats.plainDay(validUntil)),
    withdrawnOn && labels.withdrawnOn(formats.plainDay(withdrawnOn)),
    document,
  ];
  return (
    <li className="wl-consent">
      <div>
        <span className="wl-strong">{name}</span>
        <small>{details.filter(Boolean).join(' · ')}</small>
        <ReadMore size="small" header={labels.wordingOf(textVersion)}>
          <p>{text}</p>
          <p>{consequence}</p>
        </ReadMore>
        {state === 'standing' && (
          <div className="wl-consent__actions wl-no-print">
            {disclosing(purpose) && (
              <Button size="small" variant="tertiary" aria-label={labels.disclosureFor(name)} onClick={() => setOpen('disclosure')}>
                {labels.disclosure}
              </Button>
            )}
            {mayWrite && (
              <Button
                size="small"
                variant="tertiary"
                data-color="danger"
                aria-label={labels.withdrawFor(name)}
                onClick={() => setOpen('withdrawal')}
              >
                {labels.withdraw}
              </Button>
            )}
          </div>
        )}
      </div>
      <StatusTag tone={tones[state]}>{labels.states[state]}</StatusTag>
      {open === 'withdrawal' && <Withdrawal clientId={clientId} consent={consent} onClose={() => setOpen(undefined)} />}
      {open === 'disclosure' && disclosing(purpose) && (
        <Disclosure clientId={clientId} purpose={purpose} recipient={consent.recipientId} onClose={() => setOpen(undefined)} />
      )}
    </li>
  );
};

const Withdrawal = ({ clientId, consent, onClose }: { clientId: string; consent: Consent; onClose: () => void }) => {
  const labels = useConsentLabels();
  const toast = useToast();
  const withdraw = useWithdrawConsent(clientId);
  const submit = () =>
    withdraw.mutate(consent, {
      onSuccess: () => {
        toast({ text: labels.withdrawn });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      danger
      title={labels.withdrawTitle}
      confirm={labels.withdraw}
      busy={withdraw.isPending}
      onConfirm={submit}
      onCancel={onClose}
    >
      <p>{labels.withdrawText(labels.purposes[consent.purpose])}</p>
      {withdraw.error && <ErrorState error={withdraw.error} />}
    </ConfirmDialog>
  );
};

const Disclosure = (props: { clientId: string; purpose: DisclosurePurpose; recipient: string | null; onClose: () => void }) => {
  const labels = useConsentLabels();
  const { data, error } = useDisclosure(props.clientId, props.purpose, props.recipient);
  const names: Readonly<Record<string, string>> = labels.fields;
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title>{labels.disclosure}</Dialog.Title>
          <Dialog.Description>{labels.disclosureText}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          {error && <ErrorState error={error} />}
          {!data && !error && <Loading lines={2} />}
          {data && <Facts items={Object.entries(data.fields).map(([field, value]) => ({ label: names[field] ?? field, value }))} />}
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={props.onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
