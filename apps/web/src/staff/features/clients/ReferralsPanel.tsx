import { Button } from '@navikt/ds-react/Button';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import './consents.css';
import { ReferralDialog } from './ReferralDialog.js';
import { useReferralLabels, useReferrals, useWithdrawReferral, type Referral } from './referrals.api.js';

const tones: Readonly<Record<Referral['state'], StatusTone>> = {
  sent: 'neutral',
  opened: 'neutral',
  accepted: 'success',
  declined: 'warning',
  withdrawn: 'neutral',
};

/** To which providers and partners a person is referred, and the way to refer or to withdraw. */
export const ReferralsPanel = ({ clientId, name }: { clientId: string; name: string }) => {
  const labels = useReferralLabels();
  const maySend = useMay('referral.send');
  const [sending, setSending] = useState(false);
  const { data, error, refetch } = useReferrals(clientId);
  const add = maySend && (
    <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setSending(true)}>
      {labels.add}
    </Button>
  );
  return (
    <Panel title={labels.title} {...(data ? { count: `(${data.length})` } : {})} actions={add}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.length === 0 && <p className="wl-quiet">{labels.none}</p>}
      <ul className="wl-hits wl-hits--first">
        {data?.map((referral) => (
          <Row key={referral.id} clientId={clientId} referral={referral} />
        ))}
      </ul>
      {sending && <ReferralDialog clientId={clientId} name={name} onClose={() => setSending(false)} />}
    </Panel>
  );
};

const Row = ({ clientId, referral }: { clientId: string; referral: Referral }) => {
  const labels = useReferralLabels();
  const formats = useFormats();
  const maySend = useMay('referral.send');
  const [ending, setEnding] = useState(false);
  const { recipientName, purpose, legalBasis, until, state, declineReason } = referral;
  const open = state === 'sent' || state === 'opened' || state === 'accepted';
  const over = open && until < today();
  const details = [labels.shortPurposes[purpose], labels.bases[legalBasis], labels.validUntil(formats.plainDay(until))];
  return (
    <li className="wl-consent">
      <div>
        <span className="wl-strong">{recipientName}</span>
        <small>{[...details, declineReason && labels.reasons[declineReason]].filter(Boolean).join(' · ')}</small>
        {open && maySend && (
          <div className="wl-consent__actions wl-no-print">
            <Button
              size="small"
              variant="tertiary"
              data-color="danger"
              aria-label={labels.withdrawOf(recipientName)}
              onClick={() => setEnding(true)}
            >
              {labels.withdraw}
            </Button>
          </div>
        )}
      </div>
      <StatusTag tone={over ? 'neutral' : tones[state]}>{over ? labels.expired : labels.states[state]}</StatusTag>
      {ending && <Withdrawal clientId={clientId} referral={referral} onClose={() => setEnding(false)} />}
    </li>
  );
};

const Withdrawal = ({ clientId, referral, onClose }: { clientId: string; referral: Referral; onClose: () => void }) => {
  const labels = useReferralLabels();
  const toast = useToast();
  const withdraw = useWithdrawReferral(clientId);
  const confirm = () =>
    withdraw.mutate(referral, {
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
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p className="wl-plain-text">{labels.withdrawText(referral.recipientName)}</p>
      {withdraw.error && <ErrorState error={withdraw.error} />}
    </ConfirmDialog>
  );
};
