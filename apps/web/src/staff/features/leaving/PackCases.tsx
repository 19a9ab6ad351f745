import { Select } from '@navikt/ds-react/Select';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { CaseStatusTag } from '../../words/StateTags.js';
import { useLeavingLabels, type Pack, type PackCase } from './leaving.api.js';

type Props = {
  pack: Pack;
  /** Who gets which case, where not like everything else. */
  chosen: Readonly<Record<string, string>>;
  onChoose: (caseId: string, to: string) => void;
};

/** The open cases, each with what whoever goes on has to know, and who that is. */
export const PackCases = ({ pack, chosen, onChoose }: Props) => {
  const labels = useLeavingLabels();
  const formats = useFormats();
  const columns: readonly Column<PackCase>[] = [
    {
      id: 'number',
      header: labels.columns.number,
      rowHeader: true,
      cell: ({ id, number, subject }) => (
        <>
          <Link to={`/faelle/${id}`}>{number}</Link>
          <div className="wl-leaving__subject">{subject}</div>
        </>
      ),
    },
    {
      id: 'who',
      header: labels.columns.who,
      cell: ({ clientName, companyName }) => [clientName, companyName].filter(Boolean).join(', ') || labels.none,
    },
    {
      id: 'status',
      header: labels.columns.status,
      cell: ({ status, offered }) => (
        <>
          <CaseStatusTag status={status} />
          {offered && <small className="wl-quiet"> {labels.offered}</small>}
        </>
      ),
    },
    {
      id: 'contact',
      header: labels.columns.lastContact,
      cell: ({ lastContactOn }) => (lastContactOn ? formats.day(lastContactOn) : labels.none),
    },
    {
      id: 'next',
      header: labels.columns.next,
      cell: ({ nextDueOn, openReminders }) => (nextDueOn ? `${formats.day(nextDueOn)} · ${labels.open(openReminders)}` : labels.none),
    },
    {
      id: 'receiver',
      header: labels.columns.receiver,
      cell: ({ id, number }) => (
        <Select
          className="wl-leaving__receiver"
          size="small"
          hideLabel
          label={labels.receiverOf(number)}
          value={chosen[id] ?? ''}
          onChange={(event) => onChoose(id, event.target.value)}
        >
          <option value="">{labels.asOthers}</option>
          {pack.receivers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      ),
    },
  ];
  return (
    <Panel title={labels.cases(pack.cases.length)} flush>
      <DataTable
        caption={labels.casesCaption}
        columns={columns}
        rows={pack.cases}
        rowKey={({ id }) => id}
        empty={<p className="wl-leaving__none">{labels.nothing}</p>}
      />
    </Panel>
  );
};
