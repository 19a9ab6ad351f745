import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Dialog } from '@navikt/ds-react/Dialog';
import { TextField } from '@navikt/ds-react/TextField';
import { FolderIcon, FolderPlusIcon } from '@navikt/aksel-icons';
import { Link, useRouter } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { newKey } from '../../../api/client.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { useMay } from '../../user.js';
import { CaseStatusTag } from '../../words/StateTags.js';
import { useClientCases, useOpenCase } from './clients.api.js';
import { useClientLabels } from './use-client-labels.js';

/** A person's cases, newest first, and the way to open one. */
export const ClientCases = ({ clientId }: { clientId: string }) => {
  const labels = useClientLabels();
  const formats = useFormats();
  const mayOpen = useMay('case.open');
  const [attempt, setAttempt] = useState<string>();
  const cases = useClientCases(clientId, useMay('case.read'));
  const open = () => setAttempt(newKey());
  useShortcut(mayOpen ? 'n f' : undefined, open, { label: labels.openCase, group: labels.cases });
  const button = mayOpen && (
    <Button size="small" variant="secondary" icon={<FolderPlusIcon aria-hidden />} aria-keyshortcuts="n f" onClick={open}>
      {labels.openCase}
    </Button>
  );
  return (
    <Panel title={labels.cases} {...(cases.data ? { count: `(${cases.data.length})` } : {})} actions={cases.data?.length ? button : null}>
      {cases.error && <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isLoading && <Loading lines={2} />}
      {cases.data?.length === 0 && <EmptyState icon={<FolderIcon aria-hidden />} title={labels.noCases} actions={button} />}
      <ul className="wl-hits wl-hits--first">
        {cases.data?.map((kase) => (
          <li key={kase.id}>
            <FolderIcon aria-hidden fontSize="1.5rem" />
            <div>
              <Link to={`/faelle/${kase.id}`} className="wl-link">
                {kase.number} · {kase.subject}
              </Link>
              <small>
                {[
                  kase.lastContactOn ? labels.lastContact(formats.plainDay(kase.lastContactOn)) : labels.noContact,
                  kase.ownerName && labels.owner(kase.ownerName),
                  kase.overdue && labels.overdue,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            <CaseStatusTag status={kase.status} />
          </li>
        ))}
      </ul>
      {attempt && <OpenCase key={attempt} id={attempt} clientId={clientId} onClose={() => setAttempt(undefined)} />}
    </Panel>
  );
};

const OpenCase = ({ id, clientId, onClose }: { id: string; clientId: string; onClose: () => void }) => {
  const labels = useClientLabels();
  const ui = useUiLabels();
  const router = useRouter();
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const [subject, setSubject] = useState('');
  const [missing, setMissing] = useState(false);
  const [enquiry, setEnquiry] = useState(false);
  const open = useOpenCase(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(subject.trim() === '');
    if (subject.trim() === '' || open.isPending) return field.current?.focus();
    open.mutate(
      { clientId, subject: subject.trim(), enquiry },
      {
        onSuccess: (kase) => {
          onClose();
          toast({ text: labels.caseOpened(kase.number) });
          void router.navigate({ to: `/faelle/${kase.id}` });
        },
      },
    );
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="small" initialFocusTo={field}>
        <form noValidate onSubmit={submit}>
          <Dialog.Header>
            <Dialog.Title>{labels.openCase}</Dialog.Title>
          </Dialog.Header>
          <Dialog.Body>
            <div className="wl-form">
              <FormErrors error={open.error} fields={{ '/subject': 'case-subject' }} />
              <TextField
                id="case-subject"
                ref={field}
                size="small"
                label={labels.subject}
                description={labels.subjectHint}
                maxLength={200}
                autoComplete="off"
                value={subject}
                onChange={(event) => setSubject(event.target.value)}
                error={missing ? labels.subjectMissing : fieldMessage(open.error, '/subject')}
              />
              <Checkbox
                size="small"
                checked={enquiry}
                description={labels.enquiryHint}
                onChange={(event) => setEnquiry(event.target.checked)}
              >
                {labels.enquiry}
              </Checkbox>
            </div>
          </Dialog.Body>
          <Dialog.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {ui.cancel}
            </Button>
            <Button type="submit" size="small" loading={open.isPending}>
              {labels.openCase}
            </Button>
          </Dialog.Footer>
        </form>
      </Dialog.Popup>
    </Dialog>
  );
};
