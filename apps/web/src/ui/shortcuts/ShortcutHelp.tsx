import { Dialog } from '@navikt/ds-react/Dialog';
import { Switch } from '@navikt/ds-react/Switch';
import { useLabels } from '../../i18n/language.js';
import { KeyCaps } from './KeyCaps.js';
import { shortcutsDe } from './shortcuts.labels.de.js';
import { shortcutsEn } from './shortcuts.labels.en.js';
import { useShortcuts } from './shortcuts.js';
import './shortcuts.css';

/** All shortcuts of the present page, by group, and the switch for single keys. */
export const ShortcutHelp = ({ onClose }: { onClose: () => void }) => {
  const labels = useLabels({ de: shortcutsDe, en: shortcutsEn });
  const { list, singleKeys, setSingleKeys } = useShortcuts();
  const groups = Map.groupBy(
    list().filter((shortcut, at, all) => all.findIndex((other) => other.keys === shortcut.keys) === at),
    (shortcut) => shortcut.group,
  );
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="large">
        <Dialog.Header>
          <Dialog.Title>{labels.title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <p className="wl-shortcuts__intro">{labels.intro}</p>
          <Switch
            size="small"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.target.checked)}
            description={labels.singleKeysHint}
          >
            {labels.singleKeys}
          </Switch>
          <div className="wl-shortcuts">
            {[...groups].map(([group, shortcuts]) => (
              <section key={group}>
                <h2>{group}</h2>
                <dl>
                  {shortcuts.map((shortcut) => (
                    <div key={shortcut.keys}>
                      <dt>{shortcut.label}</dt>
                      <dd>
                        <KeyCaps keys={shortcut.keys} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
};
