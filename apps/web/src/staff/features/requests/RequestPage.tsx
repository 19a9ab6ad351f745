import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { ShieldLockIcon } from '@navikt/aksel-icons';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { AccessPackPanel } from './AccessPackPanel.js';
import { AnswerButton, CorrectionsPanel, NoticesPanel, RestrictionPanel } from './Consequences.js';
import { HoldsPanel } from './HoldsPanel.js';
import { Places } from './Places.js';
import { IdentitySelect } from '../../requests/ReceiveDialog.js';
import { RequestStateTag } from '../../requests/RequestStateTag.js';
import {
  useExtend,
  useFinish,
  useIdentify,
  useProposeErasure,
  useRequest,
  useRequestLabels,
  type DataRequest,
  type DataRequestPage,
} from '../../requests/requests.api.js';
import './requests.css';

/** One request: what was asked, by when, what has been done, and what comes next. */
export const RequestPage = () => {
  const id = usePathParam('requestId');
  const { data, error, refetch } = useRequest(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Shown key={id} request={data} />;
};

const Shown = ({ request }: { request: DataRequestPage }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const { kind, client, receivedOn, channel, dueOn, identityCheck, byRepresentative, details, extendedBecause, outcome } = request;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/datenschutz/anfragen" className="wl-link">
            {labels.title}
          </Link>
        }
        title={`${labels.kinds[kind]}: ${client?.displayName ?? labels.unnamed}`}
        description={<RequestStateTag request={request} />}
      />
      <Panel
        title={labels.request}
        actions={request.closedOn === null ? <Steps request={request} /> : client && <AnswerButton request={request} />}
      >
        <Facts
          columns={3}
          items={[
            {
              label: labels.facts.kind,
              value: [labels.kinds[kind], byRepresentative && labels.byRepresentative].filter(Boolean).join(', '),
            },
            { label: labels.facts.received, value: `${formats.plainDay(receivedOn)}, ${labels.channels[channel]}` },
            { label: labels.facts.due, value: formats.day(dueOn) },
            { label: labels.facts.identity, value: labels.identityChecks[identityCheck] },
            { label: labels.facts.details, value: details },
            ...(request.stops ? [{ label: labels.stops, value: labels.stopsKinds[request.stops] }] : []),
            ...(extendedBecause ? [{ label: labels.facts.extended, value: extendedBecause }] : []),
            ...(outcome ? [{ label: labels.facts.outcome, value: outcome }] : []),
          ]}
        />
      </Panel>
      {kind === 'access' && <AccessPackPanel request={request} />}
      {(kind === 'erasure' || kind === 'restriction') && request.closedOn === null && <ProposePanel request={request} />}
      <CorrectionsPanel request={request} />
      <RestrictionPanel request={request} />
      <NoticesPanel request={request} />
      {request.client && <HoldsPanel clientId={request.clientId} />}
      <Panel title={labels.places}>
        <Places clientId={request.clientId} />
      </Panel>
    </>
  );
};

const ProposePanel = ({ request }: { request: DataRequest }) => {
  const labels = useRequestLabels();
  const toast = useToast();
  const router = useRouter();
  const [key] = useState(newKey);
  const propose = useProposeErasure(request.id, key);
  const submit = () =>
    propose.mutate(undefined, {
      onSuccess: () => {
        toast({ text: labels.proposed });
        void router.navigate({ to: '/datenschutz/loeschungen' });
      },
    });
  return (
    <Panel title={labels.kinds[request.kind]}>
      <p className="wl-quiet">{labels.proposeLead}</p>
      {propose.error && <ErrorState error={propose.error} />}
      <div>
        <Button size="small" loading={propose.isPending} onClick={submit}>
          {labels.proposeErasure}
        </Button>
      </div>
    </Panel>
  );
};

type Step = 'identify' | 'extend' | 'finish';

const Steps = ({ request }: { request: DataRequest }) => {
  const labels = useRequestLabels();
  const [open, setOpen] = useState<Step>();
  const close = () => setOpen(undefined);
  const pending = request.identityCheck === 'pending';
  return (
    <>
      {pending && (
        <Button size="small" icon={<ShieldLockIcon aria-hidden />} onClick={() => setOpen('identify')}>
          {labels.identify}
        </Button>
      )}
      {request.extendedBecause === null && (
        <Button size="small" variant="secondary" onClick={() => setOpen('extend')}>
          {labels.extend}
        </Button>
      )}
      <Button size="small" variant="secondary" onClick={() => setOpen('finish')}>
        {labels.finish}
      </Button>
      {open === 'identify' && <IdentifyDialog request={request} onClose={close} />}
      {open === 'extend' && <ExtendDialog request={request} onClose={close} />}
      {open === 'finish' && <FinishDialog request={request} onClose={close} />}
    </>
  );
};

type DialogProps = { request: DataRequest; onClose: () => void };

const useDone = (text: string, onClose: () => void) => {
  const toast = useToast();
  return {
    onSuccess: () => {
      toast({ text });
      onClose();
    },
  };
};

const IdentifyDialog = ({ request, onClose }: DialogProps) => {
  const labels = useRequestLabels();
  const [identityCheck, setIdentityCheck] = useState<DataRequest['identityCheck']>('identity-card');
  const identify = useIdentify(request);
  const done = useDone(labels.identified, onClose);
  return (
    <FormDialog
      title={labels.identify}
      submit={labels.identify}
      busy={identify.isPending}
      onSubmit={() => identify.mutate({ identityCheck }, done)}
      onCancel={onClose}
    >
      <FormErrors error={identify.error} fields={{}} />
      <IdentitySelect value={identityCheck} onChange={setIdentityCheck} />
    </FormDialog>
  );
};

const ExtendDialog = ({ request, onClose }: DialogProps) => {
  const labels = useRequestLabels();
  const [because, setBecause] = useState('');
  const [missing, setMissing] = useState(false);
  const extend = useExtend(request);
  const done = useDone(labels.extended, onClose);
  const submit = () => {
    setMissing(because.trim() === '');
    if (because.trim()) extend.mutate({ because }, done);
  };
  return (
    <FormDialog
      title={labels.extend}
      description={labels.extendLead}
      submit={labels.extend}
      busy={extend.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={extend.error} fields={{ '/because': 'request-because' }} />
      <Textarea
        id="request-because"
        size="small"
        label={labels.because}
        maxLength={500}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
        error={missing ? labels.becauseMissing : fieldMessage(extend.error, '/because')}
      />
    </FormDialog>
  );
};

const FinishDialog = ({ request, onClose }: DialogProps) => {
  const labels = useRequestLabels();
  const [state, setState] = useState<'done' | 'refused'>('done');
  const [outcome, setOutcome] = useState('');
  const finish = useFinish(request);
  const done = useDone(labels.finished, onClose);
  const results = request.kind === 'objection' ? labels.resultsOfObjection : labels.results;
  const known = finish.error instanceof ProblemError ? fieldMessage(finish.error, '/outcome') : undefined;
  return (
    <FormDialog
      title={labels.finish}
      description={labels.finishLead}
      submit={labels.finish}
      busy={finish.isPending}
      onSubmit={() => finish.mutate({ state, outcome }, done)}
      onCancel={onClose}
    >
      <FormErrors error={finish.error} fields={{ '/outcome': 'request-outcome' }} />
      <RadioGroup size="small" legend={labels.result} value={state} onChange={(value: 'done' | 'refused') => setState(value)}>
        <Radio value="done">{results.done}</Radio>
        <Radio value="refused">{results.refused}</Radio>
      </RadioGroup>
      <Textarea
        id="request-outcome"
        size="small"
        label={labels.outcome}
        description={labels.outcomeHint}
        maxLength={2_000}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        error={known}
      />
    </FormDialog>
  );
};
