import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { BackLink } from '../../Cards.js';
import { useReferralLabels } from '../../ReferralCards.js';
import { useAnswer, useCommit, useReceivedReferral, type AnswerReferral, type ReceivedReferral } from '../../referrals.api.js';
import './referral.css';

/** One referral: first the promise of § 78 SGB X, then the listed fields and the answer. */
export const ReferralPage = () => {
  const labels = useReferralLabels();
  const formats = useFormats();
  const { data, error, refetch } = useReceivedReferral(usePathParam('referralId'));
  if (!data) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <BackLink to="/verweise">{labels.title}</BackLink>
      <PageHeader eyebrow={labels.kind} title={labels.purposes[data.purpose]} description={labels.until(formats.day(data.until))} />
      <div className="wl-stack">{data.committed ? <Person referral={data} /> : <Commitment referral={data} />}</div>
    </>
  );
};

const Commitment = ({ referral }: { referral: ReceivedReferral }) => {
  const labels = useReferralLabels();
  const commit = useCommit();
  return (
    <Panel title={labels.notice}>
      <div className="wl-promise">
        <p>{referral.notice}</p>
        <p className="wl-card__small">
          {labels.willSee}: {referral.fields.map((field) => labels.fields[field]).join(', ')}
        </p>
        {commit.error && <ErrorState error={commit.error} />}
        <Button loading={commit.isPending} onClick={() => commit.mutate(referral)}>
          {labels.commit}
        </Button>
      </div>
    </Panel>
  );
};

const Person = ({ referral }: { referral: ReceivedReferral }) => {
  const labels = useReferralLabels();
  return (
    <>
      <InlineMessage status="info">{labels.logged}</InlineMessage>
      <Panel title={labels.person}>
        <Facts
          columns={2}
          items={referral.fields.map((field) => ({ label: labels.fields[field], value: referral.values[field] ?? null }))}
        />
      </Panel>
      <Panel title={labels.answer}>
        {referral.state === 'accepted' ? <p className="wl-plain-text">{labels.accepted}</p> : <Answer referral={referral} />}
      </Panel>
    </>
  );
};

type Reason = NonNullable<AnswerReferral['reason']>;

const Answer = ({ referral }: { referral: ReceivedReferral }) => {
  const labels = useReferralLabels();
  const navigate = useNavigate();
  const answer = useAnswer(referral);
  const [reason, setReason] = useState<Reason>();
  const [wrong, setWrong] = useState(false);
  const reasons = Object.keys(labels.reasons) as Reason[];
  const decline = () => {
    setWrong(!reason);
    if (reason) answer.mutate({ answer: 'declined', reason }, { onSuccess: () => void navigate({ to: '/verweise' }) });
  };
  return (
    <div className="wl-promise">
      {answer.error && <ErrorState error={answer.error} />}
      <Button loading={answer.isPending} onClick={() => answer.mutate({ answer: 'accepted' })}>
        {labels.accept}
      </Button>
      <Select
        label={labels.reason}
        description={labels.declineHint}
        value={reason ?? ''}
        error={wrong ? labels.reasonMissing : undefined}
        onChange={(event) => setReason(reasons.find((one) => one === event.target.value))}
      >
        <option value="">{labels.choose}</option>
        {reasons.map((one) => (
          <option key={one} value={one}>
            {labels.reasons[one]}
          </option>
        ))}
      </Select>
      <Button variant="secondary" disabled={answer.isPending} onClick={decline}>
        {labels.decline}
      </Button>
    </div>
  );
};
