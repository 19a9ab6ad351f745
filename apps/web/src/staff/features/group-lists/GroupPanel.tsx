import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { AgreeDialog } from './AgreeDialog.js';
import { GroupDialog } from './GroupDialog.js';
import { useChangeList, type Group, type GroupList } from './group-lists.api.js';
import { RowDialog } from './RowDialog.js';
import { SheetTable } from './SheetTable.js';
import { useGroupListLabels } from './use-group-list-labels.js';

type Props = { caseId: string; list: GroupList; group: Group };

/** Comparable employees: their course, their Einverständnis, what each gets, on list sheets of 18. */
export const GroupPanel = (props: Props) => {
  const { group: labels, agree } = useGroupListLabels();
  const formats = useFormats();
  const toast = useToast();
  const { caseId, list, group } = props;
  const change = useChangeList(caseId, list);
  const [dialog, setDialog] = useState<'group' | 'agree' | { row: string }>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { goal, einverstaendnis } = group;
  const course = list.recommendations.find(({ id }) => id === group.recommendationId);
  const choose = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const strike = (einverstaendnisId: string) =>
    change.mutate(
      { kind: 'disagree', einverstaendnisId },
      { onSuccess: () => toast({ text: agree.struck }), onError: ({ message }) => toast({ tone: 'info', text: message }) },
    );
  const close = () => setDialog(undefined);
  const editing = typeof dialog === 'object' ? list.rows.find(({ id }) => id === dialog.row) : undefined;
  return (
    <Panel
      title={labels.title(goal)}
      count={`(${group.persons})`}
      actions={
        <>
          <Button size="small" variant="tertiary" aria-label={labels.editOne(goal)} onClick={() => setDialog('group')}>
            {labels.edit}
          </Button>
          {group.waiting > 0 && (
            <Button size="small" variant="secondary" aria-label={agree.buttonOf(goal)} onClick={() => setDialog('agree')}>
              {agree.button}
            </Button>
          )}
        </>
      }
    >
      <p className="wl-list-measure">
        {labels.measure(
          formats.plainDay(group.startsOn),
          formats.plainDay(group.endsOn),
          formats.number(group.measureMinutes / 60, 2),
          formats.money(group.courseCostCents),
        )}
      </p>
      {group.failed.map(
        (rule) =>
          labels.failed[rule] && (
            <InlineMessage key={rule} status="warning" size="small">
              {labels.failed[rule]}
            </InlineMessage>
          ),
      )}
      <dl className="wl-list-lines">
        <div>
          <dt>{labels.course}</dt>
          <dd>{course ? `${course.title} (${course.providerName})` : labels.noCourse}</dd>
        </div>
        <div>
          <dt>{labels.comparable}</dt>
          <dd>{[labels.comparabilities[group.comparableBy], group.comparableReason].filter(Boolean).join(': ')}</dd>
        </div>
        <div>
          <dt>{labels.einverstaendnis}</dt>
          <dd>
            {einverstaendnis
              ? labels.givenBy(formats.plainDay(einverstaendnis.givenOn), einverstaendnis.scope)
              : labels.waiting(group.waiting)}
            {einverstaendnis && group.applications.length === 0 && (
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                aria-label={agree.strikeOne(goal)}
                onClick={() => strike(einverstaendnis.id)}
              >
                {agree.strike}
              </Button>
            )}
          </dd>
        </div>
        {group.applications.length > 0 && (
          <div>
            <dt>{labels.applications}</dt>
            <dd>
              {group.applications.map(({ id, number }) => (
                <Link key={id} to={`/antraege/${id}`} className="wl-link wl-list-part">
                  {number}
                </Link>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className="wl-strong">
        {labels.sums(formats.money(group.agencyCents), formats.money(group.employerCents), formats.money(group.subsidyCents))}
      </p>
      <p className="wl-quiet">
        {[labels.sheets(group.sheets.length), group.forwardingProofDue && labels.proof(formats.plainDay(group.forwardingProofDue))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {group.sheets.map((sheet, index) => (
        <SheetTable
          key={sheet[0]}
          list={list}
          group={group}
          index={index}
          chosen={chosen}
          onChoose={choose}
          onEdit={(row) => setDialog({ row })}
          onStrike={strike}
        />
      ))}
      {dialog === 'group' && <GroupDialog {...props} onClose={close} />}
      {dialog === 'agree' && (
        <AgreeDialog
          {...props}
          chosen={[...chosen]}
          onClose={() => {
            close();
            setChosen(new Set());
          }}
        />
      )}
      {editing && <RowDialog caseId={caseId} list={list} row={editing} onClose={close} />}
    </Panel>
  );
};
