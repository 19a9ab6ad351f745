import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { usePathParam } from '../../../ui/router.js';
import { CountsPanel } from './CountsPanel.js';
import { useImport } from './imports.api.js';
import { KeptPanel } from './KeptPanel.js';
import { MappingPanel } from './MappingPanel.js';
import { ParkedPanel } from './ParkedPanel.js';
import { PreviewPanel } from './PreviewPanel.js';
import { Steps } from './Steps.js';
import { useImportLabels } from './use-import-labels.js';
import './imports.css';

/** One table of persons from its columns to what became of its rows. */
export const ImportPage = () => {
  const labels = useImportLabels();
  const formats = useFormats();
  const { data, error, refetch } = useImport(usePathParam('importId'));
  const open = data && (data.state === 'uploaded' || data.state === 'checked');
  return (
    <>
      <PageHeader
        title={data ? labels.importOf(formats.moment(data.createdAt)) : labels.title}
        description={data && `${labels.summary(data.rowCount, data.createdByName)} · ${labels.states[data.state]}`}
        actions={
          <>
            <LinkButton to="/personen/import" size="small" variant="secondary">
              {labels.toList}
            </LinkButton>
            {data && <Steps of={data} />}
          </>
        }
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="wl-stack">
          {data.state !== 'uploaded' && <CountsPanel of={data} />}
          {open && <MappingPanel key={data.version} of={data} />}
          {open && <PreviewPanel of={data} />}
          {data.states.kept > 0 && <KeptPanel of={data} />}
          {data.state === 'done' && <ParkedPanel of={data} />}
        </div>
      )}
    </>
  );
};
