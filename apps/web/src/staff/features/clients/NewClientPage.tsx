import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { calledWalkIn, forgetCalled } from '../../walk-ins/called.js';
import { useLinkWalkIn, type WalkIn } from '../../walk-ins/walk-ins.api.js';
import { emptyEntry, requestOf, wrongFields, type ClientEntry } from './client-entry.js';
import { clientFieldIds, FurtherFields, StatusField } from './ClientFields.js';
import { PrivacyTick, type InformationWay } from './PrivacyTick.js';
import { ShortFields } from './ShortFields.js';
import { DuplicateHint } from './DuplicateHint.js';
import { useRegisterClient } from './clients.api.js';
import { useClientLabels } from './use-client-labels.js';

const entryFrom = (walkIn: WalkIn | undefined): ClientEntry => ({
  ...emptyEntry,
  lastName: walkIn?.lastName ?? '',
  firstName: walkIn?.firstName ?? '',
  birthDate: walkIn?.bornOn ?? undefined,
});

// The short form asks for both in one field.
const fieldIds = { ...clientFieldIds, '/phone': 'client-contact', '/email': 'client-contact' };

/** A person added with four facts; people who may be the same stand beside the form while it is filled in. */
export const NewClientPage = () => {
  const labels = useClientLabels();
  const ui = useUiLabels();
  const router = useRouter();
  const toast = useToast();
  const [key] = useState(newKey);
  // Somebody called from the queue: what the desk asked is here already, and the number learns who it is.
  const [walkIn] = useState(calledWalkIn);
  const [entry, setEntry] = useState(() => entryFrom(walkIn));
  const link = useLinkWalkIn();
  useEffect(() => forgetCalled, []);
  const [informed, setInformed] = useState<InformationWay>();
  const [tried, setTried] = useState(false);
  const register = useRegisterClient(key);
  const open = (id: string) => void router.navigate({ to: `/personen/${id}` });
  const explain = (error: unknown) => {
    const { title, detail, code } = asProblem(error);
    toast({ text: [title || code, detail].filter(Boolean).join('. '), tone: 'info' });
  };
  // Looking at somebody similar says nothing yet; only whoever says so here links the number.
  const known = (called: WalkIn) => (clientId: string) =>
    link.mutate({ walkIn: called, clientId }, { onSuccess: () => open(clientId), onError: explain });
  const change = (part: Partial<ClientEntry>) => setEntry((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (register.isPending) return;
    setTried(true);
    const [first] = wrongFields(entry, { isNew: true });
    if (first) return document.getElementById(`client-${first}`)?.focus();
    register.mutate(
      { ...requestOf(entry), ...(informed ? { privacyInformation: informed } : {}) },
      {
        onSuccess: ({ id, displayName }) => {
          toast({ text: labels.added(displayName) });
          // Awaited here, not by the page: that one is left now.
          if (walkIn) link.mutateAsync({ walkIn, clientId: id }).catch(explain);
          open(id);
        },
      },
    );
  };
  const wrong = tried ? wrongFields(entry, { isNew: true }) : [];
  const props = { entry, onChange: change, wrong, error: register.error };
  return (
    <>
      <PageHeader title={labels.add} description={labels.newLead} />
      <div className="wl-columns">
        <Panel>
          <form className="wl-form" noValidate onSubmit={submit}>
            <FormErrors error={register.error} fields={fieldIds} />
            <ShortFields {...props} />
            <PrivacyTick value={informed} onChange={setInformed} />
            <ReadMore size="small" header={`${labels.more} ${labels.optional}`}>
              <FurtherFields {...props}>
                <StatusField {...props} />
              </FurtherFields>
            </ReadMore>
            <div className="wl-form__buttons">
              <Button type="submit" size="small" loading={register.isPending}>
                {labels.add}
              </Button>
              <LinkButton to="/personen" size="small" variant="tertiary">
                {ui.cancel}
              </LinkButton>
            </div>
          </form>
        </Panel>
        <DuplicateHint entry={entry} busy={link.isPending} {...(walkIn ? { onKnown: known(walkIn) } : {})} />
      </div>
    </>
  );
};
