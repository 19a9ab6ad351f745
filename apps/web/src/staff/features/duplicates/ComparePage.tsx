import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { ArrowsSquarepathIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { useMerge, useMergePreview, useMergesLabels, useUndoMerge, type MergeField, type MergePreview } from '../../merges/merges.api.js';
import { CompareRows } from './CompareRows.js';
import { CompareTable } from './CompareTable.js';
import './duplicates.css';

/** Two files beside each other: which one goes on, which facts hold, and what moves. */
export const ComparePage = () => {
  const labels = useMergesLabels();
  const [survivorId, absorbedId] = [usePathParam('clientId'), usePathParam('otherId')];
  const { data, error, refetch } = useMergePreview(survivorId, absorbedId);
  if (!data) return <PageState title={labels.compareTitle} error={error} onRetry={() => void refetch()} />;
  const { survivor, absorbed } = data;
  return <Shown key={`${survivor.id} ${survivor.version} ${absorbed.version}`} preview={data} onReload={() => void refetch()} />;
};

const Shown = ({ preview, onReload }: { preview: MergePreview; onReload: () => void }) => {
  const labels = useMergesLabels();
  const ui = useUiLabels();
  const toast = useToast();
  const navigate = useNavigate();
  const { survivor, absorbed } = preview;
  const [key] = useState(newKey);
  const [take, setTake] = useState<readonly MergeField[]>(() => missingIn(preview));
  const merge = useMerge(key, preview);
  const undo = useUndoMerge(survivor.id);
  const stale = merge.error instanceof ProblemError && merge.error.status === 412;
  const submit = () => {
    if (merge.isPending) return;
    merge.mutate(take, {
      onSuccess: ({ id }) => {
        toast({
          text: labels.merged(survivor.displayName),
          undo: () => undo.mutate(id, { onSuccess: () => toast({ text: labels.undone }) }),
        });
        void navigate({ to: `/personen/${survivor.id}` });
      },
    });
  };
  return (
    <>
      <PageHeader
        title={labels.compareTitle}
        description={labels.compareLead}
        actions={
          <Button
            size="small"
            variant="secondary"
            icon={<ArrowsSquarepathIcon aria-hidden />}
            onClick={() => void navigate({ to: `/dubletten/${absorbed.id}/${survivor.id}`, replace: true })}
          >
            {labels.swap}
          </Button>
        }
      />
      <div className="wl-stack">
        {stale ? (
          <div role="alert" className="wl-stale">
            <InlineMessage status="warning">{labels.stale}</InlineMessage>
            <Button size="small" variant="secondary" onClick={onReload}>
              {labels.reload}
            </Button>
          </div>
        ) : (
          merge.error && <ErrorState error={merge.error} />
        )}
        <Panel>
          <CompareTable preview={preview} take={take} onTake={setTake} />
        </Panel>
        <Panel title={labels.rowsTitle}>
          <p className="wl-quiet">{labels.rowsText}</p>
          <CompareRows preview={preview} />
        </Panel>
        <div className="wl-form__buttons">
          <Button size="small" loading={merge.isPending} onClick={submit}>
            {labels.merge}
          </Button>
          <LinkButton to="/dubletten" size="small" variant="tertiary">
            {ui.cancel}
          </LinkButton>
        </div>
      </div>
    </>
  );
};

// What the file that goes on does not know is taken unless somebody says otherwise.
const missingIn = ({ survivor, absorbed, differing }: MergePreview): readonly MergeField[] => {
  const known = (client: MergePreview['survivor']): Readonly<Record<MergeField, unknown>> => ({
    'last-name': client.lastName,
    'first-name': client.firstName,
    age: client.birthDate ?? client.ageRange,
    gender: client.gender,
    phone: client.phone,
    email: client.email,
    address: client.street ?? client.plz ?? client.town,
    qualification: client.hasQualification,
  });
  return differing.filter((field) => known(survivor)[field] === null && known(absorbed)[field] !== null);
};
