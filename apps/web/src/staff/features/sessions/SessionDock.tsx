import { Button } from '@navikt/ds-react/Button';
import { ChevronDownIcon, PencilWritingIcon, TrashIcon } from '@navikt/aksel-icons';
import { useCallback, useRef, useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { useDesk, type DeskSubject } from '../../desk/desk.js';
import { SessionForm } from './SessionForm.js';
import { useSessionLabels } from './use-session-labels.js';
import './sessions.css';

/** The sessions being written, docked at the edge of every page; folded away they leave a button with their number. */
export const SessionDock = () => {
  const labels = useSessionLabels();
  const { tabs, active, show, hide, finish } = useDesk();
  const [asking, setAsking] = useState(false);
  // Which forms hold something, and how each gives it up.
  const dirty = useRef(new Map<string, () => Promise<void>>());
  const noteDirty = useCallback((key: string, giveUp: (() => Promise<void>) | undefined) => {
    if (giveUp) dirty.current.set(key, giveUp);
    else dirty.current.delete(key);
  }, []);
  if (tabs.length === 0) return null;
  const current = tabs.find(({ key }) => key === active);
  const discard = () => {
    setAsking(false);
    if (!current) return;
    void dirty.current.get(current.key)?.();
    finish(current.key);
  };
  return (
    <>
      {!current && (
        <button type="button" className="wl-dock__pill wl-no-print" onClick={() => show(tabs.at(-1)?.key ?? '')}>
          <PencilWritingIcon aria-hidden fontSize="1.25rem" />
          {labels.draftsWaiting(tabs.length)}
        </button>
      )}
      <section className="wl-dock wl-no-print" hidden={!current} aria-label={labels.title} data-open={current !== undefined}>
        <header className="wl-dock__head">
          <h2>
            {labels.title}
            <span>{describe(current?.subject) ?? labels.withoutCase}</span>
          </h2>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon title={labels.discard} />}
            onClick={() => (current && dirty.current.has(current.key) ? setAsking(true) : discard())}
          />
          <Button size="small" variant="tertiary" data-color="neutral" icon={<ChevronDownIcon title={labels.hide} />} onClick={hide} />
        </header>
        {tabs.length > 1 && (
          <nav className="wl-dock__tabs" aria-label={labels.drafts}>
            {tabs.map(({ key, subject }) => (
              <button key={key} type="button" aria-current={key === active} onClick={() => show(key)}>
                {describe(subject) ?? labels.withoutCase}
              </button>
            ))}
          </nav>
        )}
        {tabs.map((tab) => (
          <DirtyForm key={tab.key} tab={tab} shown={tab.key === active} onDirty={noteDirty} />
        ))}
      </section>
      <ConfirmDialog
        open={asking}
        title={labels.discardTitle}
        confirm={labels.discard}
        danger
        onConfirm={discard}
        onCancel={() => setAsking(false)}
      >
        {labels.discardText}
      </ConfirmDialog>
    </>
  );
};

type FormProps = {
  tab: Parameters<typeof SessionForm>[0]['tab'];
  shown: boolean;
  onDirty: (key: string, giveUp: (() => Promise<void>) | undefined) => void;
};

const DirtyForm = ({ tab, shown, onDirty }: FormProps) => {
  const { key } = tab;
  const note = useCallback((giveUp: (() => Promise<void>) | undefined) => onDirty(key, giveUp), [key, onDirty]);
  return <SessionForm tab={tab} shown={shown} onDirty={note} />;
};

const describe = (subject: DeskSubject | undefined): string | undefined =>
  subject && (subject.kind === 'case' ? [subject.label, subject.number].filter(Boolean).join(' · ') : subject.label);
