import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { AnswerField } from '../../assessment/AnswerField.js';
import type { Answer } from '../../assessment/assessment.js';
import { answerOf, valueOf } from './answers.js';
import { useChangeList, type Group, type GroupList } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

/** The course of a group and why its people are comparable. */
export const GroupDialog = ({ caseId, list, group, onClose }: { caseId: string; list: GroupList; group: Group; onClose: () => void }) => {
  const { group: labels, facts } = useGroupListLabels();
  const toast = useToast();
  const change = useChangeList(caseId, list);
  const [recommendationId, setRecommendationId] = useState(group.recommendationId ?? '');
  const [comparableBy, setComparableBy] = useState(group.comparableBy);
  const [reason, setReason] = useState(group.comparableReason ?? '');
  const [missing81, setMissing81] = useState<Answer>(answerOf(group.missingQualification81_2));
  const submit = () =>
    change.mutate(
      {
        kind: 'group',
        groupId: group.id,
        body: {
          comparableBy,
          comparableReason: reason,
          recommendationId: recommendationId || null,
          missingQualification81_2: valueOf(missing81),
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
    <FormDialog title={labels.title(group.goal)} submit={labels.save} busy={change.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={change.error} fields={{}} />
      <Select
        size="small"
        label={labels.courseField}
        description={labels.courseHint}
        value={recommendationId}
        onChange={({ target }) => setRecommendationId(target.value)}
      >
        <option value="">{labels.choose}</option>
        {list.recommendations.map(({ id, title, providerName }) => (
          <option key={id} value={id}>
            {title} ({providerName})
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={labels.comparable}
        value={comparableBy}
        onChange={({ target }) => setComparableBy(target.value as Group['comparableBy'])}
      >
        {Object.entries(labels.comparabilities).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        label={labels.reason}
        value={reason}
        maxLength={500}
        minRows={2}
        onChange={({ target }) => setReason(target.value)}
      />
      {group.withoutQualification > 0 && (
        <AnswerField
          id="group-missing-qualification"
          legend={labels.missing81(group.withoutQualification)}
          answers={facts.answers}
          value={missing81}
          onChange={setMissing81}
        />
      )}
    </FormDialog>
  );
};
