import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Wordmark } from '../brand/Wordmark.js';
import { MainContent } from './MainContent.js';
import type { NavigationItem } from './navigation.js';
import { PortalAccount, type PortalAccountProps } from './PortalAccount.js';
import { useShellLabels } from './use-shell-labels.js';
import './portal-shell.css';

/** The frame of every portal page, made for a phone first: one bar on top, the few areas below it, the page. */
export const PortalShell = (props: {
  audience: string;
  navigation: readonly NavigationItem[];
  account: PortalAccountProps;
  children: ReactNode;
}) => {
  const labels = useShellLabels();
  return (
    <div className="wl-portal">
      <a className="wl-skip" href="#content">
        {labels.skip}
      </a>
      <header className="wl-portal__bar wl-no-print">
        <div className="wl-portal__line">
          <Link to="/" className="wl-portal__home">
            <Wordmark detail={props.audience} />
            <span className="aksel-sr-only">, {labels.home}</span>
          </Link>
          <PortalAccount {...props.account} />
        </div>
        {props.navigation.length > 1 && (
          <nav aria-label={labels.navigation} className="wl-portal__nav">
            <ul>
              {props.navigation.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ exact: to === '/' }}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <MainContent>{props.children}</MainContent>
    </div>
  );
};
