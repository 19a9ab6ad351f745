import { KeyCaps } from './KeyCaps.js';
import type { Shortcut } from './shortcuts.js';
import './shortcuts.css';

/** Shortcuts by group; two ways to the same thing stand in one line. */
export const ShortcutList = ({ shortcuts, level: Heading = 'h3' }: { shortcuts: readonly Shortcut[]; level?: 'h2' | 'h3' }) => {
  const groups = Map.groupBy(shortcuts, ({ group }) => group);
  return (
    <div className="wl-shortcuts">
      {[...groups].map(([group, members]) => (
        <section key={group}>
          <Heading>{group}</Heading>
          <dl>
            {[...Map.groupBy(members, ({ label }) => label)].map(([label, same]) => (
              <div key={label}>
                <dt>{label}</dt>
                {[...new Set(same.map(({ keys }) => keys))].map((keys) => (
                  <dd key={keys}>
                    <KeyCaps keys={keys} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
};
