import { Tabs } from '@navikt/ds-react/Tabs';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAddress } from '../router.js';
import { Block } from './Block.js';
import './page.css';

/** One tab: its word in the address, its name, and what it shows while it is open. */
export type PageTab = { readonly id: string; readonly label: string; readonly content: ReactNode };

/**
 * The parts of a record page, one at a time. The open one stands in the address (`?reiter=haushalt`), so that a link leads there and
 * «zurück» leaves it again; the first one needs no word. What is closed asks the server nothing.
 */
export const PageTabs = ({ label, tabs }: { label: string; tabs: readonly PageTab[] }) => {
  const { search, change } = useAddress();
  const [first] = tabs;
  const open = tabs.find(({ id }) => id === search.reiter) ?? first;
  const list = useRef<HTMLDivElement>(null);
  // On a phone the row of tabs scrolls, and a link may open the last of them.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open?.id]);
  if (!first || !open) return null;
  return (
    <Tabs size="small" value={open.id} onChange={(id) => change({ reiter: id === first.id ? undefined : id }, true)}>
      <Tabs.List ref={list} aria-label={label} className="wl-no-print">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id} label={tab.label} />
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id} className="wl-tabs__panel">
          <Block>{tab.content}</Block>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
