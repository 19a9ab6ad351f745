import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { amendmentOf, emptyAmend, grantedOf, remainingCents } from './amend.js';
import type { AmendmentGround } from './application.js';
import { useProposeAmendment } from './applications.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useApprovalLabels } from './use-labels.js';

const ids = {
  '/ground': 'amend-ground',
  '/effectiveFrom': 'amend-from',
  '/heardOn': 'amend-heard',
  '/noHearingReason': 'amend-no-hearing',
  '/reason': 'amend-reason',
};

/** Proposes other amounts than those granted: what, from when, on which ground, and that the company was heard. */
export const AmendDialog = ({ application, etag, onClose, onReload }: StepDialogProps) => {
  const labels = useApprovalLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const toast = useToast();
  const propose = useProposeAmendment(application.id);
  const benefits = grantedOf(application);
  const [draft, setDraft] = useState(() => emptyAmend(application));
  const [tried, setTried] = useState(false);
  const amendment = amendmentOf(benefits, draft);
  const { name, effect } = labels.propose.amendment;
  const fields = Object.fromEntries(benefits.map(({ id }, index) => [`/benefits/${index}/grantedCents`, `amend-${id}`]));
  return (
    <StepDialog
      title={name}
      effect={effect}
      confirm={labels.sendProposal}
      attempt={propose}
      complete={amendment !== undefined}
      onTry={() => setTried(true)}
      send={() =>
        amendment &&
        propose.mutate(
          { etag, input: amendment },
          {
            onSuccess: () => {
              toast({ text: labels.proposalDone });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={propose.error}
        fields={{ ...fields, ...ids }}
        onReload={() => {
          propose.reset();
          onReload();
        }}
      />
      {benefits.map((benefit, index) => {
        const granted = formats.money(benefit.grantedCents);
        const remains = remainingCents(application, benefit) !== benefit.grantedCents;
        return (
          <MoneyField
            key={benefit.id}
            id={`amend-${benefit.id}`}
            label={labels.amend.amount(rules.benefits[benefit.kind])}
            description={remains ? labels.amend.afterDropOut(granted) : labels.amend.granted(granted)}
            value={draft.cents[benefit.id]}
            onChange={(cents) => setDraft({ ...draft, cents: { ...draft.cents, [benefit.id]: cents } })}
            error={
              tried && draft.cents[benefit.id] === undefined
                ? labels.amend.amountMissing
                : fieldMessage(propose.error, `/benefits/${index}/grantedCents`)
            }
          />
        );
      })}
      <DateField
        id={ids['/effectiveFrom']}
        label={labels.amend.effectiveFrom}
        value={draft.effectiveFrom}
        onChange={(effectiveFrom) => setDraft({ ...draft, effectiveFrom })}
        future
        error={tried && !draft.effectiveFrom ? labels.amend.dayMissing : fieldMessage(propose.error, '/effectiveFrom')}
      />
      <Select
        id={ids['/ground']}
        size="small"
        label={labels.amend.ground}
        value={draft.ground}
        onChange={({ target }) => setDraft({ ...draft, ground: target.value as AmendmentGround })}
        error={fieldMessage(propose.error, '/ground')}
      >
        {(Object.keys(labels.amend.grounds) as AmendmentGround[]).map((ground) => (
          <option key={ground} value={ground}>
            {labels.amend.grounds[ground]}
          </option>
        ))}
      </Select>
      <DateField
        id={ids['/heardOn']}
        label={labels.amend.heardOn}
        description={labels.amend.heardOnHint}
        value={draft.heardOn}
        onChange={(heardOn) => setDraft({ ...draft, heardOn })}
        max={today()}
        error={fieldMessage(propose.error, '/heardOn')}
      />
      <Textarea
        id={ids['/noHearingReason']}
        size="small"
        label={labels.amend.noHearingReason}
        value={draft.noHearingReason}
        onChange={({ target }) => setDraft({ ...draft, noHearingReason: target.value })}
        maxLength={2000}
        minRows={1}
        error={fieldMessage(propose.error, '/noHearingReason')}
      />
      <Textarea
        id={ids['/reason']}
        size="small"
        label={labels.reason}
        description={labels.reasonHint}
        value={draft.reason}
        onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
        maxLength={2000}
        minRows={2}
        error={tried && draft.reason.trim() === '' ? labels.reasonMissing : fieldMessage(propose.error, '/reason')}
      />
    </StepDialog>
  );
};
