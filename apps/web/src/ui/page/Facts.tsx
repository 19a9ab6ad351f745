import type { ReactNode } from 'react';
import './page.css';

/** Label and value pairs; an empty value shows «–». */
export const Facts = ({ items, columns = 1 }: { items: readonly { label: string; value: ReactNode }[]; columns?: 1 | 2 | 3 }) => (
  <dl className="wl-facts" data-columns={columns}>
    {items.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value ?? '–'}</dd>
      </div>
    ))}
  </dl>
);
