import { Dialog } from '@navikt/ds-react/Dialog';
import { Loader } from '@navikt/ds-react/Loader';
import { ChevronRightIcon, MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLabels } from '../../i18n/language.js';
import { KeyCaps } from '../shortcuts/KeyCaps.js';
import { byGroup, matchingCommands, type Command, type CommandSearch } from './command.js';
import { commandDe } from './command.labels.de.js';
import { commandEn } from './command.labels.en.js';
import { pageActions } from './page-actions.js';
import { useCommandSearch } from './use-command-search.js';
import './command.css';

type Props = {
  commands: readonly Command[];
  recent: readonly Command[];
  search?: CommandSearch | undefined;
  onChoose: (command: Command) => void;
  onClose: () => void;
};

/** Search and command in one field: type, arrows, Enter. Without text it offers what was opened last and every command. */
export const CommandPalette = ({ commands, recent, search, onChoose, onClose }: Props) => {
  const labels = useLabels({ de: commandDe, en: commandEn });
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // Read once, before anything of the palette covers the page.
  const [actions] = useState(() => pageActions(labels.onPage));
  const found = useCommandSearch(search, typed);
  const asked = typed.trim() !== '';
  const shown = asked
    ? [...found.hits, ...matchingCommands([...actions, ...commands], typed)]
    : [...recent.map((command) => ({ ...command, group: labels.recent })), ...actions, ...commands];
  const groups = byGroup(shown);
  const ordered = groups.flatMap(([, members]) => members);
  const active = Math.min(at, ordered.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, ordered.length]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = ordered[active];
    if (step !== undefined && ordered.length > 0) setAt((active + step + ordered.length) % ordered.length);
    else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) onChoose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup className="wl-command" width="42rem" aria-label={labels.title} initialFocusTo={input}>
        <div className="wl-command__field">
          <MagnifyingGlassIcon aria-hidden fontSize="1.5rem" />
          <input
            ref={input}
            role="combobox"
            aria-expanded={ordered.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={ordered.length > 0 ? `${listId}-${active}` : undefined}
            aria-label={labels.field}
            placeholder={labels.placeholder}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          {found.busy && <Loader size="small" title={labels.searching} />}
        </div>
        <p className="aksel-sr-only" role="status">
          {asked && !found.busy ? labels.hits(ordered.length) : ''}
        </p>
        {found.error !== undefined && (
          <p className="wl-command__note" role="alert">
            {labels.failed}
          </p>
        )}
        {asked && ordered.length === 0 && !found.busy && found.error === undefined && (
          <p className="wl-command__note">{labels.none(typed.trim())}</p>
        )}
        <div id={listId} ref={list} role="listbox" aria-label={labels.title} className="wl-command__list">
          {groups.map(([group, members]) => (
            <div key={group} role="group" aria-label={group}>
              <div className="wl-command__group" aria-hidden="true">
                {group}
              </div>
              {members.map((command) => {
                const index = ordered.indexOf(command);
                return (
                  // The focus stays in the field, which answers the keys (aria-activedescendant); the pointer is only a second way.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                  <div
                    key={command.id}
                    id={`${listId}-${index}`}
                    role="option"
                    aria-selected={index === active}
                    className="wl-command__option"
                    onMouseMove={() => setAt(index)}
                    onClick={() => onChoose(command)}
                  >
                    <span className="wl-command__icon" aria-hidden="true">
                      {command.icon ?? <ChevronRightIcon />}
                    </span>
                    <span className="wl-command__words">
                      <span className="wl-command__title">{command.title}</span>
                      {command.detail && <span className="wl-command__detail">{command.detail}</span>}
                    </span>
                    {command.reason && <span className="wl-command__detail">{command.reason}</span>}
                    {command.keys && <KeyCaps keys={command.keys} />}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <div className="wl-command__foot" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {labels.move}
          </span>
          <span>
            <kbd>↵</kbd> {labels.open}
          </span>
          <span>
            <kbd>Esc</kbd> {labels.close}
          </span>
        </div>
      </Dialog.Popup>
    </Dialog>
  );
};
