import type { ReactNode } from 'react';
import { useDocumentTitle } from './use-document-title.js';
import './page.css';
import './identity.css';

/**
 * Who or what this record is; stays on top of a record page while it scrolls. Holds the page's h1.
 * `facts` are the few things that tell two records apart (birth date, customer number, place).
 */
export const IdentityBar = (props: {
  icon: ReactNode;
  title: string;
  kind: string;
  facts: readonly { label: string; value: ReactNode }[];
  tags?: ReactNode;
  actions?: ReactNode;
}) => {
  useDocumentTitle(props.title);
  return (
    <header className="wl-identity">
      <span className="wl-identity__icon" aria-hidden="true">
        {props.icon}
      </span>
      <div className="wl-identity__words">
        <div className="wl-identity__first">
          <h1>{props.title}</h1>
          <span className="wl-identity__kind">{props.kind}</span>
          {props.tags}
        </div>
        <dl className="wl-identity__facts">
          {props.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {props.actions && <div className="wl-identity__actions wl-no-print">{props.actions}</div>}
    </header>
  );
};
