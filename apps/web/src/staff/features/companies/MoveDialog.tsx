import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, ProblemError, type FieldError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useMove, useRelationship, type MoveRelationship, type RelationshipEvent, type RelationshipPage } from './relationship.api.js';
import { StateTag } from './StateTag.js';
import { SaveErrors } from './StaleNotice.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Props = {
  readonly companyId: string;
  readonly page: RelationshipPage;
  readonly event: RelationshipEvent;
  readonly onClose: () => void;
};

const fields = { '/reason': 'move-reason', '/until': 'move-until', '/outcome': 'move-outcome', '/reasons': 'move-reasons' };

/** Moves a company on by one event, asking for what the event needs. */
export const MoveDialog = ({ companyId, page, event, onClose }: Props) => {
  const labels = useCompaniesLabels();
  const { relation } = labels;
  const toast = useToast();
  const formats = useFormats();
  const [version, setVersion] = useState(page.version);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<Day | undefined>(event === 'end-contact' ? page.approachAgainOn : undefined);
  const [outcome, setOutcome] = useState<MoveRelationship['outcome']>();
  const [reasons, setReasons] = useState<MoveRelationship['reasons']>([]);
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useRelationship(companyId);
  const move = useMove(companyId, version);
  const error = invalid ?? move.error;
  const step = page.allowed.find((row) => row.event === event);
  const needs = step?.needs ?? [];
  const to = step?.to ?? page.state;
  const given = { reason: reason.trim(), until, outcome, reasons: reasons?.length ? reasons : undefined };
  const submit = () => {
    const errors: FieldError[] = needs
      .filter((need) => !given[need])
      .map((need) => ({ pointer: `/${need}`, code: 'required', message: labels.missingField }));
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0) return;
    move.mutate(
      { event, reason: given.reason, until: until ?? null, outcome: outcome ?? null, reasons: reasons ?? [] },
      {
        onSuccess: ({ state }) => {
          toast({ text: relation.done(relation.states[state]) });
          onClose();
        },
      },
    );
  };
  const reload = async () => {
    const { data } = await current.refetch();
    if (data) setVersion(data.version);
    move.reset();
  };
  return (
    <FormDialog
      title={relation.events[event]}
      description={relation.leadsTo(relation.states[to])}
      submit={relation.events[event]}
      busy={move.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors
        error={refused(error, relation)}
        fields={fields}
        now={current.data && <StateTag state={current.data.state} />}
        onReload={() => void reload()}
      />
      {step?.dropsPlan && page.planned && (
        <InlineMessage status="warning">
          {relation.planDropped(relation.plannedFor(relation.events[page.planned.event], formats.day(page.planned.on)))}
        </InlineMessage>
      )}
      {needs.includes('outcome') && (
        <RadioGroup
          id="move-outcome"
          size="small"
          legend={relation.outcome}
          value={outcome ?? ''}
          error={fieldMessage(error, '/outcome')}
          onChange={setOutcome}
        >
          {keysOf(relation.outcomes).map((name) => (
            <Radio key={name} value={name}>
              {relation.outcomes[name]}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {needs.includes('reasons') && (
        <CheckboxGroup
          id="move-reasons"
          size="small"
          legend={relation.reasons}
          value={reasons ?? []}
          error={fieldMessage(error, '/reasons')}
          onChange={setReasons}
        >
          {keysOf(relation.endReasons).map((name) => (
            <Checkbox key={name} value={name}>
              {relation.endReasons[name]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {needs.includes('until') && (
        <DateField
          id="move-until"
          label={relation.until[event] ?? relation.planOn}
          value={until}
          future
          error={fieldMessage(error, '/until')}
          onChange={setUntil}
        />
      )}
      <TextField
        id="move-reason"
        size="small"
        label={needs.includes('reason') ? relation.reason : relation.reasonFree}
        autoComplete="off"
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={(typed) => setReason(typed.target.value)}
      />
    </FormDialog>
  );
};

type Relation = ReturnType<typeof useCompaniesLabels>['relation'];

// The server names event and state by their codes; people read their words.
const refused = (error: ProblemError | null | Error | undefined, { refused: text, events, states }: Relation) => {
  if (!(error instanceof ProblemError) || error.code !== 'companies.forbidden-step') return error;
  const words = (table: Readonly<Record<string, string>>, code: unknown) => table[String(code)] ?? String(code);
  const message = text(words(events, error.params['event']), words(states, error.params['state']));
  return new ProblemError({ status: error.status, code: error.code, title: error.title, detail: message });
};

const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>): readonly Key[] => Object.keys(table) as Key[];
