import { Button } from '@navikt/ds-react/Button';
import { DownloadIcon, FileTextIcon } from '@navikt/aksel-icons';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { PackReview } from './PackReview.js';
import { useBeginPack, usePackFile, useRequestLabels, type DataRequestPage } from '../../requests/requests.api.js';

/** The information by Art. 15 DSGVO, from its beginning to the two files. */
export const AccessPackPanel = ({ request }: { request: DataRequestPage }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const begin = useBeginPack(request.id);
  const { pack } = request;
  const file = usePackFile(pack?.id ?? '');
  const state = pack?.state;
  const downloads = pack && state === 'ready' && (
    <>
      {(['pdf', 'zip'] as const).map((kind) => (
        <Button
          key={kind}
          size="small"
          variant={kind === 'pdf' ? 'primary' : 'secondary'}
          icon={kind === 'pdf' ? <FileTextIcon aria-hidden /> : <DownloadIcon aria-hidden />}
          loading={file.isPending && file.variables === kind}
          onClick={() => file.mutate(kind)}
        >
          {labels[kind]}
        </Button>
      ))}
    </>
  );
  return (
    <Panel title={labels.pack} {...(state ? { count: `· ${labels.packStates[state]}` } : {})} actions={downloads}>
      <p className="wl-quiet">{labels.packLead}</p>
      {(begin.error ?? file.error) && <ErrorState error={begin.error ?? file.error} />}
      {!pack && request.closedOn === null && (
        <div>
          <Button size="small" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
            {labels.begin}
          </Button>
        </div>
      )}
      <div role="status">
        {state === 'building' && <p>{labels.building}</p>}
        {state === 'ready' && pack?.expiresAt && <p>{labels.ready(formats.moment(pack.expiresAt))}</p>}
        {state === 'expired' && <p>{labels.expired}</p>}
      </div>
      {pack && (state === 'in-review' || state === 'failed') && <PackReview pack={pack} />}
    </Panel>
  );
};
