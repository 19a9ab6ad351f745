import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import type { Application } from './application.js';
import { useDraftLetter, type Letter } from './letters.api.js';
import { StepDialog } from './StepDialog.js';
import { useLettersLabels } from './use-labels.js';

const fields = { '/kind': 'letter-kind', '/participationId': 'letter-addressee', '/reason': 'letter-reason' };
const toCompany = '';

/** Writes a draft: which letter, to whom, and for a decision why. */
export const DraftLetterDialog = ({ application, onClose }: { application: Application; onClose: () => void }) => {
  const labels = useLettersLabels();
  const toast = useToast();
  const [key, setKey] = useState(newKey);
  const draft = useDraftLetter(application.id, key);
  const { participations, benefits } = application;
  const first = participations[0]?.id ?? toCompany;
  const [kind, setKind] = useState<Letter['kind']>('foerderuebersicht');
  const [addressee, setAddressee] = useState(toCompany);
  const [reason, setReason] = useState<string>();
  // What was recorded at the decision, as the one person it is about may read it; to the company, and among several, nothing is proposed.
  const recorded = benefits.find(({ applicant, reason: own }) => applicant === 'employee' && own)?.reason ?? '';
  const explanation = reason ?? (addressee === toCompany || participations.length > 1 ? '' : recorded);
  // What was written for one is not for another.
  const chooseAddressee = (next: string) => {
    setAddressee(next);
    setReason(undefined);
  };
  const choose = (next: Letter['kind']) => {
    setKind(next);
    chooseAddressee(next === 'klartext' ? first : toCompany);
  };
  return (
    <StepDialog
      title={labels.draft}
      effect={labels.draftEffect}
      confirm={labels.draftConfirm}
      attempt={draft}
      complete
      onTry={() => undefined}
      send={() =>
        draft.mutate(
          {
            kind,
            participationId: addressee === toCompany ? null : addressee,
            ...(kind === 'bescheid' && explanation.trim() !== '' ? { reason: explanation.trim() } : {}),
          },
          {
            onSuccess: () => {
              toast({ text: labels.draftDone(labels.kinds[kind]) });
              onClose();
            },
            onError: () => setKey(newKey()),
          },
        )
      }
      onClose={onClose}
    >
      {draft.error ? <FormErrors error={draft.error} fields={fields} /> : null}
      <Select
        id={fields['/kind']}
        size="small"
        label={labels.kind}
        description={labels.hints[kind]}
        value={kind}
        onChange={({ target }) => choose(target.value as Letter['kind'])}
        error={fieldMessage(draft.error, '/kind')}
      >
        {(Object.keys(labels.kinds) as Letter['kind'][]).map((each) => (
          <option key={each} value={each}>
            {labels.kinds[each]}
          </option>
        ))}
      </Select>
      {(kind === 'bescheid' || kind === 'klartext') && (
        <Select
          id={fields['/participationId']}
          size="small"
          label={labels.addressee}
          value={addressee}
          onChange={({ target }) => chooseAddressee(target.value)}
          error={fieldMessage(draft.error, '/participationId')}
        >
          {kind === 'bescheid' && <option value={toCompany}>{labels.company}</option>}
          {participations.map(({ id, client }) => (
            <option key={id} value={id}>
              {client.displayName}
            </option>
          ))}
        </Select>
      )}
      {kind === 'bescheid' && (
        <Textarea
          id={fields['/reason']}
          size="small"
          label={labels.reason}
          description={addressee === toCompany ? labels.reasonCompany : labels.reasonPerson}
          value={explanation}
          onChange={({ target }) => setReason(target.value)}
          maxLength={2000}
          minRows={3}
          error={fieldMessage(draft.error, '/reason')}
        />
      )}
    </StepDialog>
  );
};
