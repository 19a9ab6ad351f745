import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { faultText } from './fault-text.js';
import { useChangeList, type GroupList, type Row } from './group-lists.api.js';
import { RowDialog } from './RowDialog.js';
import { useGroupListLabels } from './use-group-list-labels.js';

/** Rows that wait, each fault by its cell; corrected or left out in place. */
export const FaultsPanel = ({ caseId, list }: { caseId: string; list: GroupList }) => {
  const all = useGroupListLabels();
  const labels = all.faults;
  const [editing, setEditing] = useState<Row>();
  const [leaving, setLeaving] = useState<Row>();
  const faulty = list.rows.filter(({ state }) => state === 'faulty');
  return (
    <>
      {faulty.length > 0 && (
        <Panel title={labels.title} count={`(${faulty.length})`}>
          <p className="wl-quiet">{labels.lead}</p>
          <div className="wl-list-scroll">
            <table className="wl-list-table">
              <caption className="aksel-sr-only">{labels.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{labels.row}</th>
                  <th scope="col">{labels.what}</th>
                  <th scope="col">
                    <span className="aksel-sr-only">{labels.action}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {faulty.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      {row.row}
                      {row.name && <small>{row.name}</small>}
                    </th>
                    <td className="wl-breakable">
                      {row.faults.map((fault) => (
                        <p key={fault.cell + fault.code}>{faultText(fault, list.columns, all)}</p>
                      ))}
                    </td>
                    <td>
                      <div className="wl-list-buttons">
                        <Button size="xsmall" variant="secondary" aria-label={labels.editRow(row.row)} onClick={() => setEditing(row)}>
                          {labels.edit}
                        </Button>
                        <Button
                          size="xsmall"
                          variant="tertiary"
                          data-color="neutral"
                          aria-label={labels.leaveOutRow(row.row)}
                          onClick={() => setLeaving(row)}
                        >
                          {labels.leaveOut}
                        </Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      {editing && <RowDialog caseId={caseId} list={list} row={editing} onClose={() => setEditing(undefined)} />}
      {leaving && <LeaveOut caseId={caseId} list={list} row={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
};

const LeaveOut = ({ caseId, list, row, onClose }: { caseId: string; list: GroupList; row: Row; onClose: () => void }) => {
  const { faults: labels } = useGroupListLabels();
  const toast = useToast();
  const change = useChangeList(caseId, list);
  return (
    <ConfirmDialog
      open
      danger
      busy={change.isPending}
      title={labels.leaveOutTitle(row.row)}
      confirm={labels.leaveOut}
      onConfirm={() =>
        change.mutate(
          { kind: 'leave-out', rowId: row.id },
          {
            onSuccess: () => toast({ text: labels.leftOut(row.row) }),
            onError: ({ message }) => toast({ tone: 'info', text: message }),
            onSettled: onClose,
          },
        )
      }
      onCancel={onClose}
    >
      {labels.leaveOutText}
    </ConfirmDialog>
  );
};
