import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { newKey } from '../../api/client.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { useListExports, useOrderExport, type ListExport, type OrderExport } from './lists.api.js';
import { useListLabels } from './use-list-labels.js';
import type { ListLook } from './use-list-look.js';
import './lists.css';

type Props = { look: ListLook; onOrdered: (id: string) => void; onClose: () => void };

/** Takes exactly this view out of the house, and shows what became of the exports before. */
export const ExportDialog = ({ look, onOrdered, onClose }: Props) => {
  const labels = useListLabels().exports;
  const [key, setKey] = useState(newKey);
  const [format, setFormat] = useState<OrderExport['format']>('xlsx');
  const [purpose, setPurpose] = useState<OrderExport['purpose'] | ''>('');
  const [checked, setChecked] = useState(false);
  const order = useOrderExport(key);
  const submit = () => {
    setChecked(true);
    if (purpose === '') return document.getElementById('export-purpose')?.focus();
    const { shape, filters, columns, sort } = look;
    order.mutate(
      { list: shape.list, filters: { ...filters }, columns: [...columns], sort, format, purpose },
      { onSuccess: ({ id }) => (setKey(newKey()), onOrdered(id)) },
    );
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="medium" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{labels.title}</Dialog.Title>
          <Dialog.Description>{labels.text}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="export-form"
            className="wl-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!order.isPending) submit();
            }}
          >
            <FormErrors error={order.error} fields={{ '/purpose': 'export-purpose' }} />
            <Select size="small" label={labels.format} value={format} onChange={(event) => setFormat(event.target.value as typeof format)}>
              <option value="xlsx">{labels.formats.xlsx}</option>
              <option value="csv">{labels.formats.csv}</option>
            </Select>
            <Select
              id="export-purpose"
              size="small"
              label={labels.purpose}
              description={labels.purposeHint}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value as typeof purpose)}
              error={checked && purpose === '' ? labels.purposeMissing : undefined}
            >
              <option value="">{labels.choose}</option>
              {Object.entries(labels.purposes).map(([code, word]) => (
                <option key={code} value={code}>
                  {word}
                </option>
              ))}
            </Select>
          </form>
          <MyExports />
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
          <Button size="small" type="submit" form="export-form" loading={order.isPending}>
            {labels.order}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};

const MyExports = () => {
  const labels = useListLabels().exports;
  const { data = [] } = useListExports();
  return (
    <section className="wl-exports" aria-labelledby="my-exports">
      <h2 id="my-exports">{labels.mine}</h2>
      {data.length === 0 && <p className="wl-quiet">{labels.none}</p>}
      {/* Read out when one is ready. */}
      <ul aria-live="polite">
        {data.slice(0, 10).map((row) => (
          <li key={row.id}>
            <ExportEntry row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const ExportEntry = ({ row }: { row: ListExport }) => {
  const labels = useListLabels().exports;
  const formats = useFormats();
  const what = labels.entry(labels.lists[row.list], row.format.toUpperCase(), formats.moment(row.createdAt));
  return (
    <>
      <span className="wl-two-lines">
        <span>{what}</span>
        <small>{row.failure ? labels.failures[row.failure] : labels.states[row.state](row.rowsWritten ?? 0, row.rowsCounted ?? 0)}</small>
      </span>
      {row.state === 'ready' && (
        <a className="wl-link" href={`/api/v1/list-exports/${row.id}/file`} download aria-label={`${labels.download}: ${what}`}>
          {labels.download}
        </a>
      )}
    </>
  );
};
