import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { onSessionEnd } from '../../api/interruption.js';
import { useLabels } from '../../i18n/language.js';
import { useAccount } from './account.js';
import { Refusal } from './Refusal.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';

const warnMs = 120_000;
// Timers sleep with the computer; so the end is looked at again whenever somebody comes back.
const longestTimer = 2 ** 31 - 1;

/** Two minutes before the session ends, a dialog offers to stay. Every answer of the server tells anew when that is. */
export const EndWarning = () => {
  const labels = useLabels({ de: sessionDe, en: sessionEn }).ending;
  const account = useAccount();
  const stay = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [atLimit, setAtLimit] = useState(false);
  const extension = useMutation({ mutationFn: account.extend, onSuccess: () => setAtLimit(true) });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Another window may have been used meanwhile: the server knows, and looking does not count as use.
    const look = () => void account.look().catch(() => undefined);
    const stop = onSessionEnd((secondsLeft) => {
      clearTimeout(timer);
      const leftMs = secondsLeft * 1_000;
      setOpen(leftMs <= warnMs);
      if (leftMs > warnMs) setAtLimit(false);
      const untilNext = leftMs > warnMs ? leftMs - warnMs : leftMs + 1_000;
      timer = setTimeout(look, Math.min(untilNext, longestTimer));
    });
    const onReturn = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', onReturn);
    look();
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [account]);

  if (!open) return null;
  const words = atLimit ? labels.limit : labels.idle;
  return (
    <Dialog open size="small" onOpenChange={(now) => !now && setOpen(false)}>
      <Dialog.Popup role="alertdialog" width="small" initialFocusTo={stay} closeOnOutsideClick={false}>
        <Dialog.Header withClosebutton={false}>
          <Dialog.Title>{words.title}</Dialog.Title>
          <Dialog.Description aria-live="assertive">{words.text}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <Refusal error={extension.error} />
        </Dialog.Body>
        <Dialog.Footer>
          {atLimit ? (
            <Button size="small" ref={stay} onClick={() => setOpen(false)}>
              {labels.understood}
            </Button>
          ) : (
            <Button size="small" ref={stay} loading={extension.isPending} onClick={() => extension.mutate()}>
              {labels.stay}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
