import { Dialog } from '@navikt/ds-react/Dialog';
import { useLabels } from '../../i18n/language.js';
import type { Credentials } from './session.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import { SignInForm } from './SignInForm.js';
import './session.css';

/** Sign-in over the page whose session has ended; it cannot be closed without signing in. */
export const SignInDialog = (props: { name: string; signIn: (credentials: Credentials) => Promise<void>; onSignedIn: () => void }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  return (
    <Dialog open size="small">
      <Dialog.Popup width="small" closeOnOutsideClick={false}>
        <Dialog.Header withClosebutton={false}>
          <Dialog.Title>{labels.again.title}</Dialog.Title>
          <Dialog.Description>{labels.again.text(props.name)}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <SignInForm usernameLabel={labels.again.username} signIn={props.signIn} onSignedIn={props.onSignedIn} />
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
};
