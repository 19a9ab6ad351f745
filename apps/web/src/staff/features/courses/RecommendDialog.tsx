import { Textarea } from '@navikt/ds-react/Textarea';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { Combobox } from '../../../ui/form/Combobox.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { PriorField } from '../../priors/PriorField.js';
import { usePriorLabels, usePriors } from '../../priors/priors.api.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useCaseChoice, useCaseChoices, useRecommend, type CaseChoice, type ComparedRun } from './courses.api.js';
import { useCoursesLabels, useCourseWords } from './use-courses-labels.js';

/** Recommends a run: in which case, and in one sentence what for. */
export const RecommendDialog = (props: { run: ComparedRun; caseId: string | undefined; onClose: () => void }) => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<CaseChoice | null>();
  const [purpose, setPurpose] = useState('');
  const [priorReason, setPriorReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const given = useCaseChoice(props.caseId).data;
  const choices = useCaseChoices(useDelayedValue(typed.trim())).data ?? [];
  const recommend = useRecommend(key);
  const kase = picked === undefined ? given : picked;
  const error = invalid ?? recommend.error;
  const priorLabels = usePriorLabels();
  const priors = usePriors(kase?.id, props.run.run.id).data ?? [];

  const submit = () => {
    const errors = [
      ...(kase ? [] : [{ pointer: '/case', code: 'required', message: labels.caseMissing }]),
      ...(purpose.trim().length >= 10 ? [] : [{ pointer: '/purpose', code: 'too-short', message: labels.purposeMissing }]),
      ...(priors.length === 0 || priorReason.trim()
        ? []
        : [{ pointer: '/priorReason', code: 'required', message: priorLabels.reasonMissing }]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || !kase) return;
    recommend.mutate(
      { caseId: kase.id, runId: props.run.run.id, purpose: purpose.trim(), priorReason: priorReason.trim() || null },
      {
        onSuccess: () => {
          toast({
            text: labels.recommended(kase.number),
            action: { label: labels.toCase, run: () => void navigate({ to: `/faelle/${kase.id}` }) },
          });
          props.onClose();
        },
      },
    );
  };
  const { course, provider, startsOn } = props.run;
  return (
    <FormDialog
      title={labels.dialog}
      description={[course.title, provider.name, words.day(startsOn)].join(', ')}
      submit={labels.recommend}
      busy={recommend.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={props.onClose}
    >
      <FormErrors error={error} fields={{ '/case': 'case', '/purpose': 'purpose', '/runId': 'purpose', '/priorReason': 'prior-reason' }} />
      <Combobox
        id="case"
        label={labels.chooseCase}
        description={labels.chooseCaseHint}
        error={fieldMessage(error, '/case')}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
        filteredOptions={choices.map(({ id, label }) => ({ value: id, label }))}
        selectedOptions={kase ? [{ value: kase.id, label: kase.label }] : []}
        shouldAutocomplete={false}
        onChange={setTyped}
        onToggleSelected={(id, selected) => {
          setPicked(selected ? (choices.find((choice) => choice.id === id) ?? null) : null);
          setTyped('');
        }}
      />
      <Textarea
        id="purpose"
        size="small"
        label={labels.purpose}
        description={labels.purposeHint}
        minRows={2}
        maxLength={1_000}
        value={purpose}
        error={fieldMessage(error, '/purpose')}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <PriorField
        id="prior-reason"
        caseId={kase?.id}
        runId={props.run.run.id}
        value={priorReason}
        onChange={setPriorReason}
        error={fieldMessage(error, '/priorReason')}
      />
    </FormDialog>
  );
};
