import { Dialog } from '@navikt/ds-react/Dialog';
import { Switch } from '@navikt/ds-react/Switch';
import { useLabels } from '../../i18n/language.js';
import { ShortcutList } from './ShortcutList.js';
import { shortcutsDe } from './shortcuts.labels.de.js';
import { shortcutsEn } from './shortcuts.labels.en.js';
import { useShortcuts } from './shortcuts.js';
import './shortcuts.css';

/** All shortcuts of the present page, by group, and the switch for single keys. */
export const ShortcutHelp = ({ onClose }: { onClose: () => void }) => {
  const labels = useLabels({ de: shortcutsDe, en: shortcutsEn });
  const { list, singleKeys, setSingleKeys } = useShortcuts();
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
          <ShortcutList shortcuts={list()} level="h2" />
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
};
