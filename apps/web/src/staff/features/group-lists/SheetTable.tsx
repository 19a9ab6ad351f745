import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useRuleWords } from '../../assessment/use-assessment-labels.js';
import type { Group, GroupList, Row } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

type Props = {
  list: GroupList;
  group: Group;
  index: number;
  chosen: ReadonlySet<string>;
  onChoose: (rowId: string) => void;
  onEdit: (rowId: string) => void;
  onStrike: (einverstaendnisId: string) => void;
};

/** One list sheet of at most 18 names: what each person gets, and who agreed. The first is open. */
export const SheetTable = (props: Props) => {
  const { group: labels } = useGroupListLabels();
  const formats = useFormats();
  const { list, group, index } = props;
  const [open, setOpen] = useState(index === 0);
  const numbers = new Set(group.sheets[index]);
  const rows = list.rows.filter(({ row }) => numbers.has(row));
  const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  const sum = (key: 'agencyCents' | 'employerCents' | 'subsidyCents') =>
    formats.money(rows.reduce((total, row) => total + (row[key] ?? 0), 0));
  return (
    <details className="wl-list-sheet" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{labels.sheet(index + 1, first, last)}</summary>
      {open && (
        <div className="wl-list-scroll">
          <table className="wl-list-table wl-list-table--wide">
            <caption className="aksel-sr-only">{labels.caption(group.goal, index + 1)}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="aksel-sr-only">{labels.columns.choose}</span>
                </th>
                <th scope="col">{labels.columns.row}</th>
                <th scope="col">{labels.columns.name}</th>
                <th scope="col">{labels.columns.agentur}</th>
                <th scope="col" data-number>
                  {labels.columns.agency}
                </th>
                <th scope="col" data-number>
                  {labels.columns.employer}
                </th>
                <th scope="col" data-number>
                  {labels.columns.subsidy}
                </th>
                <th scope="col">{labels.columns.agreed}</th>
                <th scope="col">{labels.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.id} {...props} row={row} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  {labels.total}
                </th>
                <td data-number>{sum('agencyCents')}</td>
                <td data-number>{sum('employerCents')}</td>
                <td data-number>{sum('subsidyCents')}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </details>
  );
};

const Line = ({ row, chosen, onChoose, onEdit, onStrike }: Props & { row: Row }) => {
  const { group: labels, agree, summary } = useGroupListLabels();
  const formats = useFormats();
  const { facts, factName } = useRuleWords();
  const { id, name, state, agreedBy, einverstaendnisId, application, client } = row;
  const missing = row.missing.map((each) => {
    const fact = factName(each);
    return fact ? facts[fact] : each;
  });
  const amount = (cents: number | null) => (cents === null ? (row.excluded ? labels.excluded : labels.open) : formats.money(cents));
  return (
    <tr>
      <td>
        {state === 'good' && agreedBy === null && (
          <Checkbox size="small" hideLabel checked={chosen.has(id)} onChange={() => onChoose(id)}>
            {labels.chooseOne(name)}
          </Checkbox>
        )}
      </td>
      <td>{row.row}</td>
      <th scope="row">
        {client ? (
          <Link to={`/personen/${client.id}`} className="wl-link">
            {name}
          </Link>
        ) : (
          name
        )}
        {missing.length > 0 && <small>{labels.missingFacts(missing.join(', '))}</small>}
      </th>
      <td>{row.agentur ?? summary.unknown}</td>
      <td data-number>{amount(row.agencyCents)}</td>
      <td data-number>{amount(row.employerCents)}</td>
      <td data-number>{amount(row.subsidyCents)}</td>
      <td>
        {agreedBy ? labels.of[agreedBy] : labels.notYet}
        {agreedBy === 'employee' && einverstaendnisId && state === 'good' && (
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            aria-label={agree.strikeOne(name)}
            onClick={() => onStrike(einverstaendnisId)}
          >
            {agree.strike}
          </Button>
        )}
      </td>
      <td>
        {application ? (
          <StatusTag tone="success">{labels.takenOver}</StatusTag>
        ) : (
          <Button size="xsmall" variant="tertiary" aria-label={labels.editsRow(row.row)} onClick={() => onEdit(id)}>
            {labels.edits}
          </Button>
        )}
      </td>
    </tr>
  );
};
