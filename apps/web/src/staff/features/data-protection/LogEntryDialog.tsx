import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { useLogEntry } from './data-protection.api.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';

/** One row of the access log with its reason, and which fields the same request changed. */
export const LogEntryDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { detail: labels } = useDataProtectionLabels();
  const formats = useFormats();
  const { data, error, refetch } = useLogEntry(id);
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{labels.title}</Dialog.Title>
          {data && <Dialog.Description>{data.sentence}</Dialog.Description>}
        </Dialog.Header>
        <Dialog.Body>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data && (
            <Facts
              items={[
                { label: labels.at, value: formats.moment(data.at) },
                { label: labels.persons, value: data.clientNumbers.length > 0 ? data.clientNumbers.join(', ') : null },
                { label: labels.reason, value: data.reason },
                { label: labels.purpose, value: data.purpose },
                { label: labels.legalBasis, value: data.legalBasis },
                { label: labels.rows, value: data.rows },
                { label: labels.changes, value: <Changes changes={data.changes} /> },
                { label: labels.request, value: <span className="wl-data-protection__id">{data.correlationId}</span> },
              ]}
            />
          )}
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

type Change = { readonly table: string; readonly operation: string; readonly field: string | null };

const Changes = ({ changes }: { changes: readonly Change[] }) => {
  const { detail: labels } = useDataProtectionLabels();
  if (changes.length === 0) return labels.noChanges;
  return (
    <>
      <ul className="wl-data-protection__changes">
        {changes.map(({ table, operation, field }) => (
          <li key={`${table} ${operation} ${field}`}>{`${table}: ${field ?? labels.wholeRow}`}</li>
        ))}
      </ul>
      <span className="wl-data-protection__hint">{labels.changesHint}</span>
    </>
  );
};
