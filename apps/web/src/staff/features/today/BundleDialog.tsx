import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState, type FormEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useCompleteReminder } from '../../reminders/reminders.api.js';
import type { BundleCase } from './bundle.js';
import { PhoneLine } from './PhoneLine.js';
import { useConcerned, useLogCall } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

/** Several entries in one call: each case keeps a note of its own, and what has no note stays open. */
export const BundleDialog = ({ cases, onClose, onSaved }: { cases: readonly BundleCase[]; onClose: () => void; onSaved: () => void }) => {
  const labels = useTodayLabels();
  const toast = useToast();
  // A second attempt after a failure is the same attempt for every case that is already kept.
  const [keys] = useState(() => new Map(cases.map(({ caseId }) => [caseId, newKey()])));
  const [done] = useState(() => new Set<string>());
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const log = useLogCall();
  const completing = useCompleteReminder();
  const first = cases[0]!.items[0]!;
  const { phone, contactName, pending } = useConcerned(first);
  const noteOf = (caseId: string) => notes[caseId]?.trim() ?? '';

  const keep = async (reached: boolean) => {
    const noted = reached ? cases.filter(({ caseId }) => noteOf(caseId) !== '') : cases;
    setMissing(noted.length === 0);
    if (noted.length === 0 || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      for (const { caseId, items } of noted) {
        await log.mutateAsync({ caseId, key: keys.get(caseId)!, notes: reached ? noteOf(caseId) : null });
        for (const item of reached ? items.filter(({ id }) => !done.has(id)) : []) {
          await completing.mutateAsync(item);
          done.add(item.id);
        }
      }
      toast({ text: reached ? labels.bundle.kept(noted.length, cases.length - noted.length) : labels.callLogged(first.caseLabel ?? '') });
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
