import { Button } from '@navikt/ds-react/Button';
import { CheckmarkCircleIcon, InformationSquareIcon, XMarkIcon } from '@navikt/aksel-icons';
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useUiLabels } from '../use-ui-labels.js';
import './feedback.css';

/** A short confirmation. Never for errors that need action: those stand where they happened. `undo` shows «Rückgängig», `action` another way on. */
export type Toast = {
  readonly text: string;
  readonly tone?: 'success' | 'info';
  readonly undo?: () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Shown = Toast & { readonly id: number };

const lifetime = 10_000;
const Context = createContext<(toast: Toast) => void>(() => undefined);
const UndoContext = createContext<() => void>(() => undefined);

/** Shows a toast for ten seconds; they do not run while the pointer or the focus is on it. */
export const useToast = (): ((toast: Toast) => void) => use(Context);

/** Takes back what the last toast offers to take back; nothing where none does. */
export const useUndoLast = (): (() => void) => use(UndoContext);

/** Holds the region in which toasts appear and are read out. */
export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const labels = useUiLabels();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const show = useCallback((toast: Toast) => {
    next.current += 1;
    const id = next.current;
    setShown((all) => [...all.slice(-2), { ...toast, id }]);
  }, []);
  const remove = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const undoLast = useCallback(() => {
    const last = shown.findLast(({ undo }) => undo);
    if (!last) return;
    remove(last.id);
    last.undo?.();
  }, [shown, remove]);
  return (
    <Context value={show}>
      <UndoContext value={undoLast}>{children}</UndoContext>
      <section className="wl-toasts wl-no-print" aria-label={labels.messages}>
        <div role="status">
          {shown.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onGone={remove} />
          ))}
        </div>
      </section>
    </Context>
  );
};

const ToastCard = ({ toast, onGone }: { toast: Shown; onGone: (id: number) => void }) => {
  const labels = useUiLabels();
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused) return undefined;
    const timer = setTimeout(() => onGone(toast.id), lifetime);
    return () => clearTimeout(timer);
  }, [paused, onGone, toast.id]);
  const action = toast.action ?? (toast.undo && { label: labels.undo, run: toast.undo });
  const Icon = toast.tone === 'info' ? InformationSquareIcon : CheckmarkCircleIcon;
  return (
    <div
      className="wl-toast"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Icon aria-hidden fontSize="1.5rem" />
      <span className="wl-toast__text">{toast.text}</span>
      {action && (
        <Button
          size="small"
          variant="tertiary"
          onClick={() => {
            action.run();
            onGone(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<XMarkIcon title={labels.dismiss} />}
        onClick={() => onGone(toast.id)}
      />
    </div>
  );
};
