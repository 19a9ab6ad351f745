import { Link } from '@tanstack/react-router';
import type { NavigationItem } from './navigation.js';

/** The list of the main navigation (inside a `<nav>`): icon and text always, the present page marked for eyes and screen readers. */
export const NavigationList = ({ items, onChoose }: { items: readonly NavigationItem[]; onChoose?: () => void }) => (
  <ul className="wl-nav">
    {items.map(({ to, label: text, icon: Icon, count }) => (
      <li key={to}>
        <Link
          to={to}
          className="wl-nav__link"
          activeOptions={{ exact: to === '/' || items.some((other) => other.to.startsWith(`${to}/`)) }}
          {...(onChoose ? { onClick: onChoose } : {})}
        >
          <Icon aria-hidden fontSize="1.5rem" />
          <span className="wl-nav__text">{text}</span>
          {count !== undefined && count > 0 && <span className="wl-nav__count">{count}</span>}
        </Link>
      </li>
    ))}
  </ul>
);
