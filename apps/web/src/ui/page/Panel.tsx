import { useId, type ReactNode } from 'react';
import './page.css';

/** A framed part of a page with its own h2; `flush` lets a table reach the frame. */
export const Panel = (props: {
  title?: string;
  count?: string;
  actions?: ReactNode;
  footer?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) => {
  const heading = useId();
  return (
    <section className="wl-panel" {...(props.title ? { 'aria-labelledby': heading } : {})}>
      {(props.title ?? props.actions) && (
        <div className="wl-panel__head">
          {props.title && (
            <h2 id={heading}>
              {props.title}
              {props.count && <span className="wl-panel__count"> {props.count}</span>}
            </h2>
          )}
          {props.actions && <div className="wl-panel__actions wl-no-print">{props.actions}</div>}
        </div>
      )}
      <div className={props.flush ? 'wl-panel__body wl-panel__body--flush' : 'wl-panel__body'}>{props.children}</div>
      {props.footer && <div className="wl-panel__footer">{props.footer}</div>}
    </section>
  );
};
