import { Dialog } from '@navikt/ds-react/Dialog';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLabels } from '../../i18n/language.js';
import { onSignInElsewhere } from './other-windows.js';
import { Refusal } from './Refusal.js';
import { standing, type OwnWays, type SessionApi, type SignInStep } from './session.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import { SignInSteps } from './SignInSteps.js';
import './session.css';

type Props<User> = {
  api: SessionApi<User>;
  name: string;
  usernameLabel: string;
  ways: (own: OwnWays) => ReactNode;
  onSignedIn: (user: User) => void;
};

/** Sign-in over the page whose session has ended, second factor included; it cannot be closed without signing in. */
export const SignInDialog = <User,>({ api, name, usernameLabel, ways, onSignedIn }: Props<User>) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const [step, setStep] = useState<SignInStep>('credentials');
  const [error, setError] = useState<unknown>();
  const go = () =>
    void standing(api).then(
      (now) => (now.step === 'in' ? onSignedIn(now.user) : setStep(now.step)),
      (failure: unknown) => setError(failure),
    );
  // Whoever went to another identity provider or opened a mail link did so in another window.
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && latest.current();
    document.addEventListener('visibilitychange', onReturn);
    const stop = onSignInElsewhere(() => latest.current());
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      stop();
    };
  }, []);
  return (
    <Dialog open size="small">
      <Dialog.Popup width="small" closeOnOutsideClick={false}>
        <Dialog.Header withClosebutton={false}>
          <Dialog.Title>{step === 'credentials' ? labels.again.title : labels.steps[step].title}</Dialog.Title>
          <Dialog.Description>{step === 'credentials' ? labels.again.text(name) : labels.steps[step].lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <Refusal error={error} />
          <SignInSteps api={api} step={step} usernameLabel={usernameLabel} ways={ways} overPage onStep={go} />
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
};
