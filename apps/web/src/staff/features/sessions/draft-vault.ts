import type { DeskSubject, KeptCopy } from '../../desk/desk.js';

/** A draft on this device. */
export type DeviceDraft = KeptCopy & { readonly key: string; readonly subject: DeskSubject | undefined };

/** Drafts of one person on this device; what lies there is worthless without the key, which the server hands out with the session. */
export type DraftVault = {
  /** All that can be opened. */
  readonly all: () => Promise<readonly DeviceDraft[]>;
  readonly put: (draft: DeviceDraft) => Promise<void>;
  readonly remove: (key: string) => void;
};

const algorithm = 'AES-GCM';
const nonceLength = 12;

/**
 * Opens the drafts of a person; `draftKey` are 32 bytes in base64, and stay in memory. A browser that cannot encrypt or has no storage keeps
 * nothing: then there is the copy on the server only.
 */
export const openVault = async (userId: string, draftKey: string, storage: Storage = localStorage): Promise<DraftVault> => {
  if (!('subtle' in crypto)) return nothing;
  const key = await crypto.subtle.importKey('raw', bytesOf(draftKey), algorithm, false, ['encrypt', 'decrypt']);
  const prefix = `weiterlotse.draft.${userId}.`;
  const open = async (place: string): Promise<DeviceDraft | undefined> => {
    const bytes = bytesOf(storage.getItem(place) ?? '');
    const how = { name: algorithm, iv: bytes.slice(0, nonceLength), additionalData: new TextEncoder().encode(place) };
    try {
      const plain = await crypto.subtle.decrypt(how, key, bytes.slice(nonceLength));
      return JSON.parse(new TextDecoder().decode(plain)) as DeviceDraft;
    } catch {
      // Sealed with a key that is no more: nobody can ever read it again.
      storage.removeItem(place);
      return undefined;
    }
  };
  return {
    all: async () => {
      const places = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((place) => place?.startsWith(prefix));
      const found = await Promise.all(places.map((place) => open(place ?? '')));
      return found.filter((draft) => draft !== undefined);
    },
    put: async (draft) => {
      const place = prefix + draft.key;
      const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
      const how = { name: algorithm, iv, additionalData: new TextEncoder().encode(place) };
      const sealed = await crypto.subtle.encrypt(how, key, new TextEncoder().encode(JSON.stringify(draft)));
      storage.setItem(place, textOf(new Uint8Array([...iv, ...new Uint8Array(sealed)])));
    },
    remove: (draft) => storage.removeItem(prefix + draft),
  };
};

const nothing: DraftVault = {
  all: () => Promise.resolve([]),
  put: () => Promise.reject(new Error('this browser cannot encrypt')),
  remove: () => undefined,
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

// Piece by piece: a long note has more bytes than a call may have arguments.
const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
