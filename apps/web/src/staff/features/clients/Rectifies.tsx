import { Select } from '@navikt/ds-react/Select';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useRequestLabels, useRequestsOf } from '../../requests/requests.api.js';
import { useMay } from '../../user.js';

/** Which open request for rectification this change carries out, where there is one. */
export const Rectifies = (props: { clientId: string; value: string; onChange: (value: string) => void }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const mayAsk = useMay('privacy.request.record');
  const { data } = useRequestsOf(props.clientId, mayAsk);
  const open = data?.items.filter(({ kind, closedOn }) => kind === 'rectification' && closedOn === null) ?? [];
  if (open.length === 0) return null;
  return (
    <Select
      id="client-rectifies"
      size="small"
      label={labels.rectifies}
      description={labels.rectifiesHint}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{labels.rectifiesNone}</option>
      {open.map(({ id, receivedOn, details }) => (
        <option key={id} value={id}>
          {[formats.plainDay(receivedOn), details].filter(Boolean).join(': ').slice(0, 90)}
        </option>
      ))}
    </Select>
  );
};
