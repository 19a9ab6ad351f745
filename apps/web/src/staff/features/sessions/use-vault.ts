import { useUser } from '../../user.js';
import { openVault, type DraftVault } from './draft-vault.js';

const opened = new Map<string, Promise<DraftVault>>();

const vaultOf = (userId: string, draftKey: string): Promise<DraftVault> => {
  const known = opened.get(`${userId} ${draftKey}`);
  if (known) return known;
  const vault = openVault(userId, draftKey);
  opened.set(`${userId} ${draftKey}`, vault);
  return vault;
};

/** The drafts of whoever is signed in, on this device. */
export const useVault = (): Promise<DraftVault> => {
  const { id, draftKey } = useUser();
  return vaultOf(id, draftKey);
};
