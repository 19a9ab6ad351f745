import { Fragment } from 'react';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { ApplicationStateTag, CaseStatusTag } from '../../words/StateTags.js';
import type { HelpLabels } from './help.labels.de.js';
import { useHelpLabels } from './use-help-labels.js';
import './help.css';

/** Shortcuts, what the states mean, whom to ask. */
export const HelpPage = () => {
  const labels = useHelpLabels();
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <Panel title={labels.shortcuts}>
        <p className="wl-quiet">{labels.shortcutsText}</p>
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
    groups.everywhere,
    [
      [keys.palette, ['mod+k', '/']],
      [keys.help, ['?']],
    ],
  ],
  [
    groups.go,
    [
      [keys.today, ['g h']],
      [keys.clients, ['g p']],
      [keys.companies, ['g u']],
      [keys.cases, ['g f']],
      [keys.courses, ['g k']],
      [keys.applications, ['g a']],
      [keys.calculator, ['g r']],
      [keys.needs, ['g e']],
      [keys.reports, ['g b']],
    ],
  ],
  [
    groups.create,
    [
      [keys.session, ['n g']],
      [keys.client, ['n p']],
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
