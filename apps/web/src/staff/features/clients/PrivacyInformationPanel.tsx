import { Button } from '@navikt/ds-react/Button';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useContactPreference } from './contact.api.js';
import { GivenInformation } from './GivenInformation.js';
import { PrivacyDocumentLink } from './PrivacyDocumentLink.js';
import { InformationWays } from './PrivacyTick.js';
import { useGivePrivacyInformation, usePrivacyInformations, usePrivacyLabels, type InformationWay } from './privacy-information.api.js';

/** When, how and in which wording the person was informed about data protection (Art. 13 DSGVO, § 82 SGB X). */
export const PrivacyInformationPanel = ({ clientId, mayWrite }: { clientId: string; mayWrite: boolean }) => {
  const labels = usePrivacyLabels();
  const { data, error, refetch } = usePrivacyInformations(clientId);
  const { data: wishes } = useContactPreference(clientId);
  const [giving, setGiving] = useState(false);
  const give = mayWrite && (
    <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setGiving(true)}>
      {labels.record}
    </Button>
  );
  return (
    <Panel title={labels.title} actions={give}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data && <GivenInformation {...data} clientId={clientId} mayWrite={mayWrite} />}
      <PrivacyDocumentLink large={wishes?.largePrint ?? false} />
      {giving && <GiveDialog clientId={clientId} onClose={() => setGiving(false)} />}
    </Panel>
  );
};

const fields = { '/givenOn': 'privacy-givenOn' };

const GiveDialog = ({ clientId, onClose }: { clientId: string; onClose: () => void }) => {
  const labels = usePrivacyLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [way, setWay] = useState<InformationWay>('printed');
  const [givenOn, setGivenOn] = useState<Day | undefined>(today());
  const [missing, setMissing] = useState(false);
  const give = useGivePrivacyInformation(clientId, key);
  const submit = () => {
    setMissing(!givenOn);
    if (!givenOn) return;
    give.mutate(
      { way, givenOn },
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
      title={labels.record}
      description={labels.lead}
      submit={labels.save}
      busy={give.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={give.error} fields={fields} />
      <InformationWays value={way} onChange={setWay} />
      <DateField
        id="privacy-givenOn"
        label={labels.givenOn}
        value={givenOn}
        max={today()}
        onChange={setGivenOn}
        error={missing ? labels.givenOnMissing : fieldMessage(give.error, '/givenOn')}
      />
    </FormDialog>
  );
};
