import { Dialog } from '@navikt/ds-react/Dialog';
import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { NavigationItem } from './navigation.js';
import { NavigationList } from './NavigationList.js';
import { useShellLabels } from './use-shell-labels.js';

const direct = 4;

/** Navigation of a phone: the first four areas at the thumb, the rest behind «Mehr». */
export const BottomBar = ({ items }: { items: readonly NavigationItem[] }) => {
  const labels = useShellLabels();
  const [open, setOpen] = useState(false);
  return (
    <nav className="wl-bottom wl-no-print" aria-label={labels.navigation}>
      <NavigationList items={items.slice(0, direct)} />
      {items.length > direct && (
        <button type="button" className="wl-nav__link" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
          <MenuHamburgerIcon aria-hidden fontSize="1.5rem" />
          <span className="wl-nav__text">{labels.more}</span>
        </button>
      )}
      <Dialog open={open} onOpenChange={setOpen} size="small">
        <Dialog.Popup position="bottom">
          <Dialog.Header>
            <Dialog.Title>{labels.moreTitle}</Dialog.Title>
          </Dialog.Header>
          <Dialog.Body className="wl-drawer">
            <NavigationList items={items} onChoose={() => setOpen(false)} />
          </Dialog.Body>
        </Dialog.Popup>
      </Dialog>
    </nav>
  );
};
