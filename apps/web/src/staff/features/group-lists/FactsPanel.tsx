import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { AnswerField } from '../../assessment/AnswerField.js';
import type { Answer } from '../../assessment/assessment.js';
import { useChangeList, type GroupList } from './group-lists.api.js';
import { answerOf, valueOf } from './answers.js';
import { useGroupListLabels } from './use-group-list-labels.js';

type Props = { caseId: string; list: GroupList };

/** What holds for the whole list, beside what is known of the company. */
export const FactsPanel = (props: Props) => {
  const { facts: labels } = useGroupListLabels();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const { appliedOn, erhoehungBewilligt, qualifizierungsgeldSameMeasure, company } = props.list;
  const lines = [
    [labels.appliedOn, appliedOn ? formats.day(appliedOn) : labels.none],
    [labels.agreement, company?.agreement ? labels.answers.yes : labels.answers.no],
    [labels.erhoehung, labels.answers[answerOf(erhoehungBewilligt)]],
    [labels.qualifizierungsgeld, labels.answers[answerOf(qualifizierungsgeldSameMeasure)]],
  ] as const;
  return (
    <Panel
      title={labels.title}
      actions={
        <Button size="small" variant="tertiary" aria-label={`${labels.edit}: ${labels.title}`} onClick={() => setEditing(true)}>
          {labels.edit}
        </Button>
      }
    >
      <dl className="wl-list-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {editing && <FactsDialog {...props} onClose={() => setEditing(false)} />}
    </Panel>
  );
};

const FactsDialog = ({ caseId, list, onClose }: Props & { onClose: () => void }) => {
  const { facts: labels } = useGroupListLabels();
  const toast = useToast();
  const change = useChangeList(caseId, list);
  const [appliedOn, setAppliedOn] = useState(list.appliedOn ?? undefined);
  const [erhoehung, setErhoehung] = useState<Answer>(answerOf(list.erhoehungBewilligt));
  const [qualifizierungsgeld, setQualifizierungsgeld] = useState<Answer>(answerOf(list.qualifizierungsgeldSameMeasure));
  const submit = () =>
    change.mutate(
      {
        kind: 'facts',
        body: {
          appliedOn: appliedOn ?? null,
          erhoehungBewilligt: valueOf(erhoehung),
          qualifizierungsgeldSameMeasure: valueOf(qualifizierungsgeld),
        },
      },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  return (
    <FormDialog title={labels.title} submit={labels.save} busy={change.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={change.error} fields={{ '/appliedOn': 'list-applied-on' }} />
      <DateField
        id="list-applied-on"
        label={labels.appliedOn}
        description={labels.appliedOnHint}
        value={appliedOn}
        error={fieldMessage(change.error, '/appliedOn')}
        onChange={setAppliedOn}
      />
      <AnswerField id="list-erhoehung" legend={labels.erhoehung} answers={labels.answers} value={erhoehung} onChange={setErhoehung} />
      <AnswerField
        id="list-qualifizierungsgeld"
        legend={labels.qualifizierungsgeld}
        answers={labels.answers}
        value={qualifizierungsgeld}
        onChange={setQualifizierungsgeld}
      />
    </FormDialog>
  );
};
