import { ShieldLockIcon } from '@navikt/aksel-icons';
import { addDays, today } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePatterns, type Unusual } from './data-protection.api.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';

/** Uses worth a second look, where the Träger has switched that on. */
export const PatternsPanel = () => {
  const { patterns: labels } = useDataProtectionLabels();
  const columns = useColumns();
  const found = usePatterns(addDays(today(), -30), today());
  const off = found.data?.enabled === false;
  return (
    <Panel title={labels.title} flush>
      <p className="wl-data-protection__hint wl-data-protection__about">{off ? labels.off : labels.text}</p>
      {!off && (
        <DataTable
          caption={labels.caption}
          columns={columns}
          rows={found.data?.items}
          rowKey={({ pattern, actorId, at, clientNumber }) => [pattern, actorId, at, clientNumber].join()}
          error={found.error}
          onRetry={() => void found.refetch()}
          empty={<EmptyState icon={<ShieldLockIcon aria-hidden />} title={labels.none} />}
        />
      )}
    </Panel>
  );
};

const useColumns = (): readonly Column<Unusual>[] => {
  const { patterns: labels, columns } = useDataProtectionLabels();
  const formats = useFormats();
  return [
    { id: 'at', header: columns.at, cell: ({ at }) => <span className="wl-nowrap">{formats.moment(at)}</span> },
    { id: 'who', header: labels.who, rowHeader: true, cell: ({ actorName }) => actorName ?? labels.somebody },
    { id: 'what', header: labels.what, cell: ({ pattern, count }) => labels.sentences[pattern](count) },
    { id: 'person', header: columns.persons, cell: ({ clientNumber }) => clientNumber ?? '–' },
  ];
};
