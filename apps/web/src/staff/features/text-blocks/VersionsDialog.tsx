import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useTextBlockVersions, type TextBlock } from './text-blocks.api.js';
import { useTextBlocksLabels } from './use-text-blocks-labels.js';

/** How a block became what it is: every version with who wrote it when. */
export const VersionsDialog = ({ block, onClose }: { block: TextBlock; onClose: () => void }) => {
  const labels = useTextBlocksLabels();
  const formats = useFormats();
  const versions = useTextBlockVersions(block.id);
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{labels.versionsTitle}</Dialog.Title>
          <Dialog.Description>{block.title}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          {versions.error && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
          {versions.isPending && <Loading lines={3} />}
          {versions.data?.map(({ version, text, changedAt, changedByName }) => (
            <section key={version}>
              <h2 className="wl-strong">{labels.version(version, formats.moment(changedAt), changedByName ?? labels.unknown)}</h2>
              <p className="wl-plain-text">{text}</p>
            </section>
          ))}
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
