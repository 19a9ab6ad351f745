import { useEffect } from 'react';
import { useDesk } from '../../desk/desk.js';
import { useUser } from '../../user.js';
import { tabsOf } from './draft.js';
import { ownDrafts, sessionsOnRecord } from './drafts.api.js';
import { stillNeeded } from './still-needed.js';
import { useVault } from './use-vault.js';

/** Brings back what was being written before a reload, a crash or on another device; the forms stay folded until somebody opens them. */
export const useRestoredDrafts = (): void => {
  const { restore } = useDesk();
  const { permissions } = useUser();
  const vault = useVault();
  const may = permissions.includes('session.record');
  useEffect(() => {
    if (!may) return undefined;
    let gone = false;
    const find = async () => {
      const { all, remove } = await vault;
      const device = await stillNeeded(await all(), sessionsOnRecord, remove);
      // Without the server there is still what lies here.
      const server = await ownDrafts().catch(() => []);
      if (!gone) restore(tabsOf(server, device));
      // Fetched now, so that a note can be begun without a connection too.
      await import('./SessionDock.js').catch(() => undefined);
    };
    void find();
    return () => {
      gone = true;
    };
  }, [may, vault, restore]);
};
