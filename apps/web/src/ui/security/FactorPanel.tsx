import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { FingerMobileIcon, MobileIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import '../form/form.css';
import { ConfirmDialog } from '../feedback/ConfirmDialog.js';
import { ErrorState } from '../feedback/ErrorState.js';
import { useToast } from '../feedback/Toasts.js';
import { useFormats } from '../format/use-formats.js';
import { Panel } from '../page/Panel.js';
import { useAccount, type Security } from '../session/account.js';
import { knowsPasskeys } from '../session/passkey.js';
import { NewApp } from './NewApp.js';
import { NewPasskey } from './NewPasskey.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { useAccountChange, useRefresh } from './security.api.js';
import { useSecurityLabels } from './use-security-labels.js';

type Open =
  | { readonly what: 'passkey' | 'app' | 'renew' }
  | { readonly what: 'remove'; readonly name: string; readonly run: () => Promise<void> }
  | { readonly what: 'codes'; readonly codes: readonly string[] };

/** Passkeys, the app for codes and the recovery codes. */
export const FactorPanel = ({ security }: { security: Security }) => {
  const labels = useSecurityLabels();
  const formats = useFormats();
  const toast = useToast();
  const account = useAccount();
  const refresh = useRefresh();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const removal = useAccountChange(
    (run: () => Promise<void>) => run(),
    () => {
      close();
      toast({ text: labels.factor.removed });
    },
  );
  const renewal = useAccountChange(account.newRecoveryCodes, (codes) => setOpen({ what: 'codes', codes }));
  const enrolled = (codes: readonly string[] | null) => {
    refresh();
    setOpen(codes ? { what: 'codes', codes } : undefined);
    toast({ text: labels.factor.added });
  };
  const any = security.passkeys.length > 0 || security.totpSince !== null;
  return (
    <Panel title={labels.factor.title}>
      <p className="wl-security__text">
        {labels.factor.text} {security.factorRequired && labels.factor.required}
      </p>
      {!any && <p className="wl-security__none">{labels.factor.none}</p>}
      {any && (
        <ul className="wl-factors">
          {security.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <Factor
              key={id}
              icon={<FingerMobileIcon aria-hidden fontSize="1.5rem" />}
              name={name}
              detail={`${labels.factor.passkeySince(formats.moment(createdAt))}, ${
                lastUsedAt ? labels.factor.lastUsed(formats.moment(lastUsedAt)) : labels.factor.neverUsed
              }`}
              onRemove={() => setOpen({ what: 'remove', name, run: () => account.removePasskey(id) })}
            />
          ))}
          {security.totpSince && (
            <Factor
              icon={<MobileIcon aria-hidden fontSize="1.5rem" />}
              name={labels.factor.app}
              detail={labels.factor.appSince(formats.moment(security.totpSince))}
              onRemove={() => setOpen({ what: 'remove', name: labels.factor.app, run: account.removeTotp })}
            />
          )}
        </ul>
      )}
      <div className="wl-form__buttons">
        {knowsPasskeys() && (
          <Button size="small" variant="secondary" onClick={() => setOpen({ what: 'passkey' })}>
            {labels.factor.addPasskey}
          </Button>
        )}
        {security.totpSince === null && (
          <Button size="small" variant="secondary" onClick={() => setOpen({ what: 'app' })}>
            {labels.factor.addApp}
          </Button>
        )}
      </div>
      {any && (
        <div className="wl-security__codes">
          <h3>{labels.codes.panel}</h3>
          <p className="wl-security__text">{labels.codes.left(security.recoveryCodesLeft)}</p>
          <Button size="small" variant="secondary" onClick={() => setOpen({ what: 'renew' })}>
            {labels.codes.renew}
          </Button>
        </div>
      )}
      {(open?.what === 'passkey' || open?.what === 'app') && (
        <FactorDialog title={labels[open.what].title} onClose={close}>
          {open.what === 'passkey' ? <NewPasskey onDone={enrolled} /> : <NewApp onDone={enrolled} />}
        </FactorDialog>
      )}
      {open?.what === 'codes' && (
        <FactorDialog title={labels.codes.title} onClose={close}>
          <RecoveryCodes titled codes={open.codes} onKept={close} />
        </FactorDialog>
      )}
      {open?.what === 'remove' && (
        <ConfirmDialog
          open
          danger
          title={labels.factor.removeTitle(open.name)}
          confirm={labels.factor.remove}
          busy={removal.isPending}
          onConfirm={() => removal.mutate(open.run)}
          onCancel={close}
        >
          <p>{labels.factor.removeText}</p>
          {removal.isError && <ErrorState error={removal.error} />}
        </ConfirmDialog>
      )}
      {open?.what === 'renew' && (
        <ConfirmDialog
          open
          title={labels.codes.renewTitle}
          confirm={labels.codes.renew}
          busy={renewal.isPending}
          onConfirm={() => renewal.mutate(undefined)}
          onCancel={close}
        >
          <p>{labels.codes.renewText}</p>
          {renewal.isError && <ErrorState error={renewal.error} />}
        </ConfirmDialog>
      )}
    </Panel>
  );
};

const Factor = ({ icon, name, detail, onRemove }: { icon: ReactNode; name: string; detail: string; onRemove: () => void }) => {
  const { remove } = useSecurityLabels().factor;
  return (
    <li className="wl-factors__item">
      {icon}
      <div className="wl-factors__words">
        <span className="wl-factors__name">{name}</span>
        <span className="wl-factors__detail">{detail}</span>
      </div>
      <Button size="small" variant="tertiary" data-color="neutral" onClick={onRemove}>
        {remove}
        <span className="aksel-sr-only">: {name}</span>
      </Button>
    </li>
  );
};

const FactorDialog = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => (
  <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
    <Dialog.Popup width="small" closeOnOutsideClick={false}>
      <Dialog.Header>
        <Dialog.Title>{title}</Dialog.Title>
      </Dialog.Header>
      <Dialog.Body>{children}</Dialog.Body>
    </Dialog.Popup>
  </Dialog>
);
