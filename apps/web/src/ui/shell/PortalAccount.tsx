import { Button } from '@navikt/ds-react/Button';
import { LeaveIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { useTheme } from '../theme/theme.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { useShellLabels } from './use-shell-labels.js';

/** Who is signed in to the portal and for which organisation. */
export type PortalAccountProps = {
  readonly name: string;
  readonly organisation: string;
  readonly link: { readonly to: string; readonly label: string };
  readonly onSignOut: () => void;
};

/** The portal's account: a plain disclosure, so that a phone need not load a menu library. */
export const PortalAccount = ({ name, organisation, link, onSignOut }: PortalAccountProps) => {
  const labels = useShellLabels();
  const { choice, setChoice } = useTheme();
  const [open, setOpen] = useState(false);
  const content = useId();
  useEffect(() => {
    if (!open) return undefined;
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
  return (
    <div className="wl-account">
      <button type="button" className="wl-account__button" aria-expanded={open} aria-controls={content} onClick={() => setOpen(!open)}>
        {labels.account}
      </button>
      <div id={content} className="wl-account__card" hidden={!open}>
        <p className="wl-account__name">{name}</p>
        <p className="wl-account__company">{organisation}</p>
        <LanguageSwitch />
        <div className="wl-switch" role="group" aria-label={labels.theme}>
          {(['light', 'dark', 'system'] as const).map((theme) => (
            <button key={theme} type="button" aria-pressed={choice === theme} onClick={() => setChoice(theme)}>
              {labels.themes[theme]}
            </button>
          ))}
        </div>
        <Link to={link.to} className="wl-link" onClick={() => setOpen(false)}>
          {link.label}
        </Link>
        <Button variant="secondary" icon={<LeaveIcon aria-hidden />} onClick={onSignOut}>
          {labels.signOut}
        </Button>
      </div>
    </div>
  );
};
