import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState, type FormEvent } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useCompleteReminders } from '../../reminders/reminders.api.js';
import { concernedBy, onceEach, type BundleCase } from './bundle.js';
import { PhoneLine } from './PhoneLine.js';
import { newCall, useConcerned, useLogCall } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

/** Several entries in one call: each case keeps a note of its own, and what has no note stays open. */
export const BundleDialog = ({ cases, onClose, onSaved }: { cases: readonly BundleCase[]; onClose: () => void; onSaved: () => void }) => {
  const labels = useTodayLabels();
  const toast = useToast();
  // A second attempt after a failure is the same call: what is already kept is not said again.
  const [calls] = useState(() => ({ reached: callsOf(cases), missed: callsOf(cases) }));
  const [once] = useState(onceEach);
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const log = useLogCall();
  const completing = useCompleteReminders();
  const { who, ...concerned } = concernedBy(cases);
  const { phone, contactName, pending } = useConcerned({ ...concerned, caseId: null });
  const noteOf = (caseId: string) => notes[caseId]?.trim() ?? '';

  const keep = async (reached: boolean) => {
    const noted = reached ? cases.filter(({ caseId }) => noteOf(caseId) !== '') : cases;
    setMissing(noted.length === 0);
    if (noted.length === 0 || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      for (const { caseId, items } of noted) {
        const call = calls[reached ? 'reached' : 'missed'].get(caseId)!;
        await once.run(call.key, () => log.mutateAsync({ caseId, call, notes: reached ? noteOf(caseId) : null }));
        if (reached) await once.run(caseId, () => completing.mutateAsync(items));
      }
      toast({ text: reached ? labels.bundle.kept(noted.length, cases.length - noted.length) : labels.callLogged(who) });
      onSaved();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep(true);
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="medium" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{labels.bundle.title(cases.length)}</Dialog.Title>
          <Dialog.Description>{labels.bundle.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form id="bundle" className="wl-form" noValidate onSubmit={submit}>
            <FormErrors error={failure} fields={{}} />
            {!pending && <PhoneLine phone={phone} contactName={contactName} />}
            {cases.map(({ caseId, items }, index) => (
              <Textarea
                key={caseId}
                size="small"
                label={labels.bundle.note(items[0]!.subjectNumber, items[0]!.caseLabel ?? '')}
                description={items.map(({ text }) => text).join(' · ')}
                minRows={2}
                maxLength={2_000}
                readOnly={once.did(calls.reached.get(caseId)!.key)}
                value={notes[caseId] ?? ''}
                error={missing && index === 0 ? labels.bundle.noteMissing : undefined}
                onChange={(event) => setNotes((all) => ({ ...all, [caseId]: event.target.value }))}
              />
            ))}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
          <Button size="small" variant="secondary" disabled={busy} onClick={() => void keep(false)}>
            {labels.notReached}
          </Button>
          <Button size="small" type="submit" form="bundle" loading={busy}>
            {labels.bundle.save}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};

const callsOf = (cases: readonly BundleCase[]) => new Map(cases.map(({ caseId }) => [caseId, newCall()]));
