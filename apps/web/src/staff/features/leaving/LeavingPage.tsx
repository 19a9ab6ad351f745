import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { CheckmarkCircleIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { HandOverForm } from './HandOverForm.js';
import { PackCases } from './PackCases.js';
import { PackRest } from './PackRest.js';
import { useLeavingLabels, usePack, type Pack } from './leaving.api.js';

/** Somebody of the team leaves for good: everything open, on paper too, and one step that hands it over. */
export const LeavingPage = () => {
  const labels = useLeavingLabels();
  const { data, error, refetch } = usePack(usePathParam('userId'));
  if (!data) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  return <OpenPack key={data.id} pack={data} />;
};

const OpenPack = ({ pack }: { pack: Pack }) => {
  const labels = useLeavingLabels();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { cases, appointments, reminders, companies, unseen } = pack;
  const isEmpty = [cases, appointments, reminders, companies].every((list) => list.length === 0);
  return (
    <>
      <PageHeader
        title={labels.title(pack.name ?? '')}
        description={labels.lead}
        actions={
          !isEmpty && (
            <Button size="small" variant="secondary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
              {labels.print}
            </Button>
          )
        }
      />
      {unseen > 0 && (
        <InlineMessage status="warning" size="small">
          {labels.unseen(unseen)}
        </InlineMessage>
      )}
      {isEmpty ? (
        <Panel title={labels.form}>
          {unseen === 0 && (
            <EmptyState icon={<CheckmarkCircleIcon aria-hidden />} title={labels.empty}>
              {labels.emptyText}
            </EmptyState>
          )}
        </Panel>
      ) : (
        <>
          <PackCases pack={pack} chosen={chosen} onChoose={(id, to) => setChosen({ ...chosen, [id]: to })} />
          <PackRest pack={pack} />
          <HandOverForm pack={pack} chosen={chosen} />
        </>
      )}
    </>
  );
};
