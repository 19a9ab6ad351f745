import { Fragment, useState } from 'react';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { ShortcutList } from '../../../ui/shortcuts/ShortcutList.js';
import { useShortcuts } from '../../../ui/shortcuts/shortcuts.js';
import { ApplicationStateTag, CaseStatusTag } from '../../words/StateTags.js';
import type { HelpLabels } from './help.labels.de.js';
import { useHelpLabels } from './use-help-labels.js';
import './help.css';

/** Shortcuts, what the states mean, whom to ask. */
export const HelpPage = () => {
  const labels = useHelpLabels();
  const { list } = useShortcuts();
  // The frame around this page has registered its own by the time the page is fetched.
  const [everywhere] = useState(list);
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <Panel title={labels.shortcuts}>
        <p className="wl-quiet">{labels.shortcutsText}</p>
        <ShortcutList shortcuts={everywhere} />
        <div className="wl-help__groups">
          {shortcutGroups(labels).map(([title, shortcuts]) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {shortcuts.map(([words, keys]) => (
                  <div key={words}>
                    <dt>{words}</dt>
                    <dd>
                      {keys.map((key, index) => (
                        <Fragment key={key}>
                          {index > 0 && <span className="wl-quiet"> {labels.and} </span>}
                          <KeyCaps keys={key} />
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Panel>
      <div className="wl-help__columns">
        <Panel title={labels.glossary}>
          <dl className="wl-help__terms">
            {Object.entries(labels.cases).map(([status, meaning]) => (
              <div key={status}>
                <dt>
                  <CaseStatusTag status={status} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <Panel title={labels.applicationGlossary}>
          <dl className="wl-help__terms">
            {Object.entries(labels.applications).map(([state, meaning]) => (
              <div key={state}>
                <dt>
                  <ApplicationStateTag state={state} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
      <Panel title={labels.contact}>
        <p className="wl-plain">{labels.contactText}</p>
      </Panel>
    </>
  );
};

type Entry = readonly [words: string, keys: readonly string[]];

const shortcutGroups = ({ groups, keys }: HelpLabels): readonly (readonly [title: string, entries: readonly Entry[]])[] => [
  [
    groups.records,
    [
      [keys.case, ['n f']],
      [keys.reminder, ['n w']],
    ],
  ],
  [
    groups.lists,
    [
      [keys.move, ['j', 'k']],
      [keys.open, ['enter']],
      [keys.done, ['e']],
      [keys.shift, ['s']],
      [keys.select, ['x']],
      [keys.range, ['shift+x', 'shift+arrowdown']],
    ],
  ],
  [
    groups.session,
    [
      [keys.outcome, ['alt+1–6']],
      [keys.block, ['tab']],
      [keys.save, ['mod+enter']],
      [keys.fold, ['escape']],
    ],
  ],
];
