import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useChain } from './data-protection.api.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';

/** How far the three logs are sealed, and what the last check found. */
export const ChainPanel = () => {
  const { chain: labels } = useDataProtectionLabels();
  const formats = useFormats();
  const { data, error, refetch } = useChain();
  return (
    <Panel title={labels.title}>
      <p className="wl-data-protection__hint">{labels.text}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ul className="wl-data-protection__list">
        {data?.map(({ log, sealedAt, verifiedAt, findings }) => (
          <li key={log}>
            <span>
              <strong>{labels.logs[log]}</strong>
              <span className="wl-data-protection__hint">
                {sealedAt ? labels.sealed(formats.moment(sealedAt)) : labels.unsealed}
                {', '}
                {verifiedAt ? labels.verified(formats.moment(verifiedAt)) : labels.unverified}
              </span>
            </span>
            {findings !== null && (
              <StatusTag tone={findings === 0 ? 'success' : 'danger'} strong={findings > 0}>
                {findings === 0 ? labels.fine : labels.findings(findings)}
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
