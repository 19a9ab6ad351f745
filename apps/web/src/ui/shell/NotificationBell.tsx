import { Popover } from '@navikt/ds-react/Popover';
import { BellIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import { useShellLabels } from './use-shell-labels.js';

/** The bell with the number of unread notifications; `children` is what opens below it. */
export const NotificationBell = ({ unread, children, onOpen }: { unread: number; children: ReactNode; onOpen?: () => void }) => {
  const labels = useShellLabels();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={setButton}
        className="wl-bell"
        aria-expanded={open}
        aria-label={labels.notifications(unread)}
        title={labels.notifications(unread)}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
      >
        <BellIcon aria-hidden fontSize="1.5rem" />
        {unread > 0 && (
          <span className="wl-bell__count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchorEl={button}
        placement="bottom-end"
        className="wl-bell__list"
        role="dialog"
        aria-label={labels.notifications(unread)}
      >
        <Popover.Content>{children}</Popover.Content>
      </Popover>
    </>
  );
};
