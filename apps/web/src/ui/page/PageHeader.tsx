import type { ReactNode } from 'react';
import { useDocumentTitle } from './use-document-title.js';
import './page.css';

/** Top of a page: its only h1 (also the window title), a line about it, and at most one primary action among `actions`. */
export const PageHeader = (props: { title: string; description?: ReactNode; actions?: ReactNode; eyebrow?: ReactNode }) => {
  useDocumentTitle(props.title);
  return (
    <header className="wl-page-header">
      <div className="wl-page-header__words">
        {props.eyebrow && <div className="wl-page-header__eyebrow">{props.eyebrow}</div>}
        <h1>{props.title}</h1>
        {props.description && <p className="wl-page-header__description">{props.description}</p>}
      </div>
      {props.actions && <div className="wl-page-header__actions wl-no-print">{props.actions}</div>}
    </header>
  );
};
