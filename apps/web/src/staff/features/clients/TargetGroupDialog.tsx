import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import {
  useChangeTargetGroup,
  useTargetGroupLabels,
  useTargetGroups,
  type RecordedGroup,
  type RecordedTargetGroup,
  type TargetGroupSource,
} from './target-groups.api.js';

type Props = {
  clientId: string;
  etag: string | undefined;
  /** The entry to change; without it a new one out of `choices`. */
  entry?: RecordedGroup;
  choices: readonly RecordedTargetGroup[];
  onClose: () => void;
};

const fields = { '/targetGroup': 'group-group', '/source': 'group-source', '/statedOn': 'group-statedOn', '/expiresOn': 'group-expiresOn' };

/**
 * Records a target group with its source, day and last day; its definition by the law stands below. It is saved in the version that was
 * opened: when somebody was faster, what was typed stays, and what is recorded now is said in words.
 */
export const TargetGroupDialog = ({ clientId, etag, entry, choices, onClose }: Props) => {
  const labels = useTargetGroupLabels();
  const toast = useToast();
  const [group, setGroup] = useState<RecordedTargetGroup | ''>(entry?.targetGroup ?? '');
  const [source, setSource] = useState<TargetGroupSource | ''>(entry?.source ?? '');
  const [statedOn, setStatedOn] = useState<Day | undefined>(entry ? entry.statedOn : today());
  const [expiresOn, setExpiresOn] = useState<Day | undefined>(entry?.expiresOn ?? undefined);
  const [incomplete, setIncomplete] = useState<ProblemError>();
  const [seen, setSeen] = useState(etag);
  const [now, setNow] = useState<string>();
  const formats = useFormats();
  const groups = useTargetGroups(clientId);
  const change = useChangeTargetGroup(clientId, seen);
  const stale = !incomplete && change.error instanceof ProblemError && change.error.status === 412;
  const error = stale ? undefined : (incomplete ?? change.error);
  const takeLatest = async () => {
    const { data } = await groups.refetch();
    if (!data) return;
    const stored = data.recorded.find(({ targetGroup }) => targetGroup === group);
    setNow(
      stored
        ? labels.nowRecorded(
            [
              labels.details(labels.sources[stored.source], formats.plainDay(stored.statedOn)),
              stored.expiresOn ? labels.until(formats.plainDay(stored.expiresOn)) : labels.unlimited,
            ].join(', '),
            stored.recordedBy,
          )
        : labels.nowNone,
    );
    // The version of the file as it was before these groups were read: never a later one than they were.
    setSeen(etag);
    change.reset();
  };
  const submit = () => {
    const missing = [
      ...(group ? [] : [{ pointer: '/targetGroup', code: 'required', message: labels.missing.group }]),
      ...(source ? [] : [{ pointer: '/source', code: 'required', message: labels.missing.source }]),
      ...(statedOn ? [] : [{ pointer: '/statedOn', code: 'required', message: labels.missing.statedOn }]),
    ];
    setIncomplete(missing.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors: missing }) : undefined);
    if (!group || !source || !statedOn) return;
    change.mutate(
      { targetGroup: group, body: { source, statedOn, expiresOn: expiresOn ?? null } },
      {
        onSuccess: () => {
          toast({ text: labels.saved(labels.groups[group].name) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={entry ? labels.groups[entry.targetGroup].name : labels.add}
      submit={labels.save}
      width="medium"
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      {stale ? (
        <div role="alert" className="wl-stale">
          <InlineMessage status="warning">{labels.stale}</InlineMessage>
          <Button type="button" size="small" variant="secondary" onClick={() => void takeLatest()}>
            {labels.reload}
          </Button>
        </div>
      ) : (
        <FormErrors error={error} fields={fields} />
      )}
      {now && !stale && (
        <div role="status">
          <InlineMessage status="info">{now}</InlineMessage>
        </div>
      )}
      {!entry && (
        <Select
          id="group-group"
          size="small"
          label={labels.group}
          value={group}
          error={fieldMessage(error, '/targetGroup')}
          onChange={({ target }) => setGroup(target.value as RecordedTargetGroup | '')}
        >
          <option value="">{labels.choose}</option>
          {choices.map((code) => (
            <option key={code} value={code}>
              {labels.groups[code].name}
            </option>
          ))}
        </Select>
      )}
      {group && (
        <p className="wl-quiet">
          <span className="wl-strong">{labels.definition}:</span> {labels.groups[group].definition}
        </p>
      )}
      <RadioGroup
        id="group-source"
        tabIndex={-1}
        size="small"
        legend={labels.source}
        value={source}
        error={fieldMessage(error, '/source')}
        onChange={(value: TargetGroupSource) => setSource(value)}
      >
        {Object.entries(labels.sources).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      <div className="wl-grid-2">
        <DateField
          id="group-statedOn"
          label={labels.statedOn}
          value={statedOn}
          max={today()}
          onChange={setStatedOn}
          error={fieldMessage(error, '/statedOn')}
        />
        <DateField
          id="group-expiresOn"
          label={labels.expiresOn}
          description={labels.expiresHint}
          value={expiresOn}
          onChange={setExpiresOn}
          future
          error={fieldMessage(error, '/expiresOn')}
        />
      </div>
    </FormDialog>
  );
};
