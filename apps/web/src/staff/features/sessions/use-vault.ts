import { useUser } from '../../user.js';
import { openVault, type DraftVault } from './draft-vault.js';

const opened = new Map<string, Promise<DraftVault>>();

const vaultOf = (userId: string, draftKeys: readonly string[]): Promise<DraftVault> => {
  const name = [userId, ...draftKeys].join(' ');
  const known = opened.get(name);
  if (known) return known;
  const vault = openVault(userId, draftKeys);
  opened.set(name, vault);
  return vault;
};

/** The drafts of whoever is signed in, on this device. */
export const useVault = (): Promise<DraftVault> => {
  const { id, draftKeys } = useUser();
  return vaultOf(id, draftKeys);
};
