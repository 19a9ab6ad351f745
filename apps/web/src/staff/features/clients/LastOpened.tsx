import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useLastOpened } from './clients.api.js';
import { useClientLabels } from './use-client-labels.js';

/** Who opened the file last: on persons with a case of one's own, where the Träger has switched it on; otherwise nothing. */
export const LastOpened = ({ clientId }: { clientId: string }) => {
  const { lastOpened: labels } = useClientLabels();
  const formats = useFormats();
  const { data } = useLastOpened(clientId);
  if (!data?.enabled || data.items.length === 0) return null;
  return (
    <Panel title={labels.title}>
      <Facts items={data.items.map(({ name, at }) => ({ label: name ?? labels.somebody, value: formats.moment(at) }))} />
    </Panel>
  );
};
