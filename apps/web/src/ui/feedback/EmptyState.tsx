import type { ReactNode } from 'react';
import './feedback.css';

/** Nothing to show: one sentence why, and the useful next actions. */
export const EmptyState = ({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="wl-empty">
    {icon && <span className="wl-empty__icon">{icon}</span>}
    <p className="wl-empty__title">{title}</p>
    {children && <div className="wl-empty__text">{children}</div>}
    {actions && <div className="wl-empty__actions">{actions}</div>}
  </div>
);
