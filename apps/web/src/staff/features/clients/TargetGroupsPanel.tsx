import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { InformationSquareIcon, PersonGroupIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { ProblemError } from '../../../api/problem.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { TargetGroupDialog } from './TargetGroupDialog.js';
import { recordable, useChangeTargetGroup, useTargetGroupLabels, useTargetGroups, type RecordedGroup } from './target-groups.api.js';

type Of = { clientId: string; etag: string | undefined };

/** The target groups of the law: what was recorded, what follows from other facts, and what is deliberately kept elsewhere. */
export const TargetGroupsPanel = ({ clientId, etag, mayWrite }: Of & { mayWrite: boolean }) => {
  const labels = useTargetGroupLabels();
  const { data, error, refetch } = useTargetGroups(clientId);
  const [adding, setAdding] = useState(false);
  const taken = data?.recorded.map(({ targetGroup }) => targetGroup) ?? [];
  const choices = recordable.filter((group) => !taken.includes(group));
  const add = mayWrite && choices.length > 0 && (
    <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>
      {labels.add}
    </Button>
  );
  return (
    <>
      <Panel title={labels.title} actions={data?.recorded.length ? add : null}>
        <p className="wl-quiet">{labels.lead}</p>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={2} />}
        {data?.recorded.length === 0 && (
          <EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.none} actions={add}>
            {labels.noneText}
          </EmptyState>
        )}
        <ul className="wl-hits">
          {data?.recorded.map((entry) => (
            <Row key={entry.targetGroup} clientId={clientId} etag={etag} entry={entry} mayWrite={mayWrite} />
          ))}
        </ul>
        <p className="wl-quiet wl-protected">
          <InformationSquareIcon aria-hidden fontSize="1.25rem" />
          {labels.health}
        </p>
        {adding && <TargetGroupDialog clientId={clientId} etag={etag} choices={choices} onClose={() => setAdding(false)} />}
      </Panel>
      <Panel title={labels.derived}>
        <p className="wl-quiet">{labels.derivedText}</p>
        {!data && !error && <Loading lines={2} />}
        {data?.derived.length === 0 && <p className="wl-quiet">{labels.derivedNone}</p>}
        <ul className="wl-hits">
          {data?.derived.map(({ targetGroup, from }) => (
            <li key={targetGroup}>
              <div>
                <span className="wl-strong">{labels.groups[targetGroup].name}</span>
                <small>{labels.groups[targetGroup].definition}</small>
                <small>{from.map((fact) => labels.facts[fact]).join(', ')}</small>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
};

const Row = ({ clientId, etag, entry, mayWrite }: Of & { entry: RecordedGroup; mayWrite: boolean }) => {
  const labels = useTargetGroupLabels();
  const formats = useFormats();
  const [open, setOpen] = useState<'change' | 'remove'>();
  const { name, definition } = labels.groups[entry.targetGroup];
  const { expiresOn, current } = entry;
  const end = expiresOn ? (current ? labels.until : labels.endedOn)(formats.plainDay(expiresOn)) : labels.unlimited;
  const details = [labels.details(labels.sources[entry.source], formats.plainDay(entry.statedOn)), end].join(' · ');
  return (
    <li className="wl-consent">
      <div>
        <span className="wl-strong">{name}</span>
        <small>{definition}</small>
        <small>{details}</small>
        {!current && <small>{labels.expiredText}</small>}
        {mayWrite && (
          <div className="wl-consent__actions wl-no-print">
            <Button size="small" variant="tertiary" aria-label={labels.changeFor(name)} onClick={() => setOpen('change')}>
              {labels.change}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              data-color="danger"
              aria-label={labels.removeFor(name)}
              onClick={() => setOpen('remove')}
            >
              {labels.remove}
            </Button>
          </div>
        )}
      </div>
      {!current && <StatusTag tone="neutral">{labels.expired}</StatusTag>}
      {open === 'change' && (
        <TargetGroupDialog clientId={clientId} etag={etag} entry={entry} choices={[]} onClose={() => setOpen(undefined)} />
      )}
      {open === 'remove' && <Removal clientId={clientId} etag={etag} entry={entry} details={details} onClose={() => setOpen(undefined)} />}
    </li>
  );
};

// After a refusal the file is fetched anew: the dialog says what is recorded now, and removes that.
const Removal = ({ clientId, etag, entry, details, onClose }: Of & { entry: RecordedGroup; details: string; onClose: () => void }) => {
  const labels = useTargetGroupLabels();
  const toast = useToast();
  const change = useChangeTargetGroup(clientId, etag);
  const { name } = labels.groups[entry.targetGroup];
  const stale = change.error instanceof ProblemError && change.error.status === 412;
  const remove = () =>
    change.mutate(
      { targetGroup: entry.targetGroup, body: null },
      {
        onSuccess: () => {
          toast({ text: labels.removed(name) });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      danger
      title={labels.removeTitle}
      confirm={labels.remove}
      busy={change.isPending}
      onConfirm={remove}
      onCancel={onClose}
    >
      <p>{labels.removeText(name)}</p>
      {stale && (
        <div role="alert">
          <InlineMessage status="warning">{labels.removeStale(details, entry.recordedBy)}</InlineMessage>
        </div>
      )}
      {change.error && !stale && <ErrorState error={change.error} />}
    </ConfirmDialog>
  );
};
