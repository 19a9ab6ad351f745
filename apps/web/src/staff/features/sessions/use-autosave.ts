import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { now } from '../../../ui/calendar/day.js';
import type { DeskSubject } from '../../desk/desk.js';
import { discardDraft, keepDraft } from './drafts.api.js';
import { useVault } from './use-vault.js';

/** Where the last change lies: on the server, or until it gets there on this device only. */
export type DraftState = { readonly at: string; readonly where: 'server' | 'device' };

type Content = { readonly notes: string; readonly form: string };
type Props = {
  readonly draftKey: string;
  readonly subject: DeskSubject | undefined;
  readonly caseId: string | undefined;
  readonly content: Content;
  /** Nothing is written that would be lost. */
  readonly empty: boolean;
  readonly shown: boolean;
  /** Copies that may not be overwritten yet, because the person has not chosen between them. */
  readonly spare: 'server' | 'device' | undefined;
};

const serverMs = 5_000;
const deviceMs = 700;

/**
 * Keeps a session being written: encrypted on this device as soon as the fingers rest, on the server every five seconds while it changes and
 * whenever it is folded away or the window loses the focus. Without a connection the device keeps it until there is one again.
 */
export const useAutosave = (props: Props) => {
  const vault = useVault();
  const [state, setState] = useState<DraftState>();
  const latest = useRef(props);
  const kept = useRef({ server: '', device: '', sending: false, ended: false });
  const written = useMemo(() => JSON.stringify(props.content), [props.content]);
  const [first] = useState(written);
  useEffect(() => {
    latest.current = props;
  });

  const toDevice = useCallback(async () => {
    const { draftKey, subject, content, empty, spare } = latest.current;
    const text = JSON.stringify(content);
    if (kept.current.ended || spare === 'device' || text === kept.current.device) return;
    const box = await vault;
    if (empty) return box.remove(draftKey);
    const savedAt = now();
    try {
      await box.put({ key: draftKey, subject, ...content, savedAt });
    } catch {
      // No room or no cryptography: the copy on the server is all there is.
      return;
    }
    if (kept.current.ended) return box.remove(draftKey);
    kept.current.device = text;
    setState({ at: savedAt, where: 'device' });
  }, [vault]);

  const toServer = useCallback(async () => {
    const { draftKey, caseId, content, empty, spare } = latest.current;
    const text = JSON.stringify(content);
    if (!caseId || spare === 'server' || kept.current.ended || kept.current.sending || text === kept.current.server) return;
    if (empty && kept.current.server === '') return;
    kept.current.sending = true;
    try {
      if (empty) await discardDraft(caseId);
      else {
        const at = await keepDraft(caseId, { sessionId: draftKey, ...content });
        setState({ at, where: 'server' });
      }
      kept.current.server = empty ? '' : text;
    } catch {
      // It stays on the device; the next turn tries again.
    } finally {
      kept.current.sending = false;
    }
  }, []);

  const changed = written !== first;
  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(() => void toDevice(), deviceMs);
    return () => clearTimeout(timer);
  }, [written, changed, toDevice]);

  useEffect(() => {
    if (!changed) return undefined;
    const flush = () => void Promise.all([toDevice(), toServer()]);
    const timer = setInterval(() => void toServer(), serverMs);
    const onHide = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('blur', flush);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearInterval(timer);
      window.removeEventListener('blur', flush);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [changed, toDevice, toServer]);

  useEffect(() => {
    if (!props.shown && changed) void Promise.all([toDevice(), toServer()]);
  }, [props.shown, changed, toDevice, toServer]);

  /** Whether the very last words lie nowhere yet. */
  const unsaved = useCallback(() => {
    const { content, empty } = latest.current;
    const text = JSON.stringify(content);
    return !empty && text !== first && text !== kept.current.device && text !== kept.current.server;
  }, [first]);

  /** The session is saved or given up: nothing is kept any more. */
  const end = useCallback(async () => {
    kept.current.ended = true;
    (await vault).remove(latest.current.draftKey);
  }, [vault]);

  /** As `end`, and the copy on the server goes too; whatever fails there goes by itself after twelve weeks. */
  const discard = useCallback(async () => {
    await end();
    const { caseId } = latest.current;
    if (caseId) await discardDraft(caseId).catch(() => undefined);
  }, [end]);

  return { state, unsaved, end, discard };
};
