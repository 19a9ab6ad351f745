import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useCaseDocuments, useChangeList, type GiveEinverstaendnis, type Group, type GroupList } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

type Props = { caseId: string; list: GroupList; group: Group; chosen: readonly string[]; onClose: () => void };

const ids = { '/givenOn': 'agreed-on', '/documentId': 'agreed-document', '/scope': 'agreed-scope' };

/** Records who agreed: the chosen employees, all whose Einverständnis is missing, or the Betriebsvertretung for the group. */
export const AgreeDialog = ({ caseId, list, group, chosen, onClose }: Props) => {
  const { agree: labels } = useGroupListLabels();
  const toast = useToast();
  const change = useChangeList(caseId, list);
  const documents = useCaseDocuments(caseId);
  const [givenBy, setGivenBy] = useState<GiveEinverstaendnis['givenBy']>('employee');
  const [givenOn, setGivenOn] = useState<string | undefined>(today());
  const [channel, setChannel] = useState<GiveEinverstaendnis['channel']>('written');
  const [documentId, setDocumentId] = useState('');
  const [scope, setScope] = useState('');
  const [tried, setTried] = useState(false);
  const waiting = list.rows.filter((row) => row.groupId === group.id && row.state === 'good' && row.agreedBy === null).map(({ id }) => id);
  const picked = chosen.filter((id) => waiting.includes(id));
  const rowIds = picked.length > 0 ? picked : waiting;
  const ofCouncil = givenBy === 'betriebsvertretung';
  const documentMissing = ofCouncil && documentId === '';
  const scopeMissing = ofCouncil && scope.trim() === '';
  const submit = () => {
    setTried(true);
    if (!givenOn || documentMissing || scopeMissing) return;
    const common = { givenOn, channel, documentId: documentId || null };
    const body = ofCouncil
      ? { ...common, givenBy: 'betriebsvertretung' as const, groupId: group.id, scope: scope.trim() }
      : { ...common, givenBy: 'employee' as const, rowIds };
    change.mutate(
      { kind: 'agree', body },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.title}
      description={labels.lead}
      submit={labels.save}
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={ids} />
      <RadioGroup
        size="small"
        legend={labels.who}
        value={givenBy}
        onChange={(value: GiveEinverstaendnis['givenBy']) => setGivenBy(value)}
        className="wl-radios"
      >
        <Radio value="employee">{picked.length > 0 ? labels.some(picked.length) : labels.all(waiting.length)}</Radio>
        <Radio value="betriebsvertretung">{labels.council}</Radio>
      </RadioGroup>
      <DateField
        id={ids['/givenOn']}
        label={labels.on}
        value={givenOn}
        error={tried && !givenOn ? labels.onMissing : fieldMessage(change.error, '/givenOn')}
        onChange={setGivenOn}
      />
      <Select
        size="small"
        label={labels.channel}
        value={channel}
        onChange={({ target }) => setChannel(target.value as GiveEinverstaendnis['channel'])}
      >
        {Object.entries(labels.channels).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        id={ids['/documentId']}
        size="small"
        label={labels.document}
        description={labels.documentHint}
        value={documentId}
        error={tried && documentMissing ? labels.documentMissing : fieldMessage(change.error, '/documentId')}
        onChange={({ target }) => setDocumentId(target.value)}
      >
        <option value="">{labels.noDocument}</option>
        {documents.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {ofCouncil && (
        <TextField
          id={ids['/scope']}
          size="small"
          label={labels.scope}
          description={labels.scopeHint}
          value={scope}
          maxLength={500}
          error={tried && scopeMissing ? labels.scopeMissing : fieldMessage(change.error, '/scope')}
          onChange={({ target }) => setScope(target.value)}
        />
      )}
    </FormDialog>
  );
};
