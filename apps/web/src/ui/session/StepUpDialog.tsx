import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useEffect, type ReactNode } from 'react';
import { useLabels } from '../../i18n/language.js';
import { useUiLabels } from '../use-ui-labels.js';
import { onSignInElsewhere } from './other-windows.js';
import { ProofForm } from './ProofForm.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import './session.css';

/** Asks for a fresh proof before a sensitive step; the step goes on by itself afterwards. */
export const StepUpDialog = (props: {
  /** Ways to sign in again, for whoever has neither password nor factor here. */
  ways: ReactNode;
  onProven: () => void;
  onCancel: () => void;
}) => {
  const { ways, onProven, onCancel } = props;
  const labels = useLabels({ de: sessionDe, en: sessionEn }).stepUp;
  const ui = useUiLabels();
  useEffect(() => onSignInElsewhere(onProven), [onProven]);
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Popup width="small" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{labels.title}</Dialog.Title>
          <Dialog.Description>{labels.text}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <ProofForm
            onProven={onProven}
            otherwise={
              <>
                <p>{labels.elsewhere}</p>
                {ways}
              </>
            }
          />
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onCancel}>
            {ui.cancel}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
