import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { newKey } from '../../api/client.js';

/** What a session is about: a case, or a person whose case is still to be chosen. */
export type DeskSubject =
  | { readonly kind: 'case'; readonly caseId: string; readonly number: string; readonly label: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly label: string };

/** What was kept of a session being written: its notes, and the rest of the form as the page wrote it. */
export type KeptCopy = { readonly notes: string; readonly form: string; readonly savedAt: string };

/** Where a draft was found after a reload or a crash; both when the two differ. */
export type Kept = { readonly server?: KeptCopy; readonly device?: KeptCopy };

/** One session being written; `key` is also the id the saved session gets, so that saving twice is saving once. */
export type DeskTab = { readonly key: string; readonly subject: DeskSubject | undefined; readonly kept?: Kept };

type Desk = {
  readonly tabs: readonly DeskTab[];
  readonly active: string | undefined;
  /** Opens the form for `subject` (default: what the present page shows); a draft for the same subject is taken up again. */
  readonly record: (subject?: DeskSubject) => void;
  readonly show: (key: string) => void;
  /** Closes the form and keeps every draft. */
  readonly hide: () => void;
  /** The session is saved or given up. */
  readonly finish: (key: string) => void;
  /** Puts drafts found on the server or on this device beside those that are open; nothing opens by itself. */
  readonly restore: (found: readonly DeskTab[]) => void;
  readonly register: (subject: DeskSubject) => () => void;
};

const Context = createContext<Desk | undefined>(undefined);

/** Holds the sessions being written, above the pages: they stay open while somebody looks things up. */
export const DeskProvider = ({ children }: { children: ReactNode }) => {
  const [tabs, setTabs] = useState<readonly DeskTab[]>([]);
  const [active, setActive] = useState<string>();
  const page = useRef<DeskSubject>(undefined);
  const before = useRef<Element>(null);

  const focusBack = useCallback(() => {
    const target = before.current?.isConnected && before.current !== document.body ? before.current : document.getElementById('content');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, []);
  const record = useCallback(
    (given?: DeskSubject) => {
      const subject = given ?? page.current;
      const draft = tabs.find((tab) => subjectKey(tab.subject) === subjectKey(subject));
      const tab = draft ?? { key: newKey(), subject };
      before.current = document.activeElement;
      if (!draft) setTabs([...tabs, tab]);
      setActive(tab.key);
    },
    [tabs],
  );
  const hide = useCallback(() => {
    setActive(undefined);
    focusBack();
  }, [focusBack]);
  const finish = useCallback(
    (key: string) => {
      setTabs((all) => all.filter((tab) => tab.key !== key));
      setActive(undefined);
      focusBack();
    },
    [focusBack],
  );
  const restore = useCallback(
    (found: readonly DeskTab[]) =>
      setTabs((all) => [
        ...all,
        ...found.filter(
          ({ key, subject }) => !all.some((tab) => tab.key === key || (subject && subjectKey(tab.subject) === subjectKey(subject))),
        ),
      ]),
    [],
  );
  const register = useCallback((subject: DeskSubject) => {
    page.current = subject;
    return () => {
      if (page.current === subject) page.current = undefined;
    };
  }, []);

  const value = useMemo(
    () => ({ tabs, active, record, show: setActive, hide, finish, restore, register }),
    [tabs, active, record, hide, finish, restore, register],
  );
  return <Context value={value}>{children}</Context>;
};

/** The sessions being written; only below `DeskProvider`. */
export const useDesk = (): Desk => {
  const desk = use(Context);
  if (!desk) throw new Error('useDesk needs a DeskProvider');
  return desk;
};

/** Tells the desk what this page is about, so that `n g` starts a session for it. */
export const useDeskSubject = (subject: DeskSubject | undefined): void => {
  const { register } = useDesk();
  const key = subjectKey(subject);
  // The subject is described by its key; registering again for an equal object would only churn.
  useEffect(() => (subject ? register(subject) : undefined), [register, key]); // oxlint-disable-line react-hooks/exhaustive-deps
};

const subjectKey = (subject: DeskSubject | undefined): string | undefined => {
  if (!subject) return undefined;
  return subject.kind === 'case' ? subject.caseId : subject.clientId;
};
