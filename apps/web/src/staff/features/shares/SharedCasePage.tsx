import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { FolderIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { SharedFields, useShareLabels } from '../../shares/SharedFields.js';
import { useEndReceived, useSharedCase, type SharedCase } from '../../shares/shares.api.js';

/** One case of another Träger: the agreed fields, read only. */
export const SharedCasePage = () => {
  const labels = useShareLabels();
  const { data, error, refetch } = useSharedCase(usePathParam('shareId'));
  if (!data) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  return <Shown share={data.body} />;
};

const Shown = ({ share }: { share: SharedCase }) => {
  const labels = useShareLabels();
  const formats = useFormats();
  const [ending, setEnding] = useState(false);
  const { values, from, purpose, legalBasis, until, clientId } = share;
  return (
    <>
      <IdentityBar
        icon={<FolderIcon aria-hidden />}
        title={[values.lastName, values.firstName].filter(Boolean).join(', ')}
        kind={labels.kind}
        facts={[
          { label: labels.from, value: from.name },
          { label: labels.purpose, value: labels.purposes[purpose] },
          { label: labels.basis, value: labels.bases[legalBasis] },
          { label: labels.until, value: formats.day(until) },
        ]}
        actions={
          <>
            {clientId && (
              <LinkButton size="small" to={`/personen/${clientId}`}>
                {labels.toClient}
              </LinkButton>
            )}
            <Button size="small" variant="secondary" onClick={() => setEnding(true)}>
              {labels.end}
            </Button>
          </>
        }
      />
      <InlineMessage status="info">{labels.logged}</InlineMessage>
      <Panel title={labels.agreed}>
        <SharedFields fields={share.fields} values={values} />
      </Panel>
      {ending && <EndDialog share={share} onClose={() => setEnding(false)} />}
    </>
  );
};

const EndDialog = ({ share, onClose }: { share: SharedCase; onClose: () => void }) => {
  const labels = useShareLabels();
  const toast = useToast();
  const navigate = useNavigate();
  const end = useEndReceived();
  const confirm = () =>
    end.mutate(share, {
      onSuccess: () => {
        toast({ text: labels.ended });
        void navigate({ to: '/geteilte-faelle' });
      },
      onError: onClose,
    });
  return (
    <ConfirmDialog open title={labels.endTitle} confirm={labels.end} danger busy={end.isPending} onConfirm={confirm} onCancel={onClose}>
      <p className="wl-plain-text">{labels.endReceivedText}</p>
    </ConfirmDialog>
  );
};
