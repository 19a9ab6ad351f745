import { Link } from '@tanstack/react-router';
import type { NavigationItem } from './navigation.js';

/** The main navigation: icon and text always, the present page marked for eyes and screen readers. */
export const NavigationList = ({ items, label, onChoose }: { items: readonly NavigationItem[]; label: string; onChoose?: () => void }) => (
  <nav aria-label={label} className="wl-nav">
    <ul>
      {items.map(({ to, label: text, icon: Icon, count }) => (
        <li key={to}>
          <Link to={to} className="wl-nav__link" activeOptions={{ exact: to === '/' }} {...(onChoose ? { onClick: onChoose } : {})}>
            <Icon aria-hidden fontSize="1.5rem" />
            <span className="wl-nav__text">{text}</span>
            {count !== undefined && count > 0 && <span className="wl-nav__count">{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
