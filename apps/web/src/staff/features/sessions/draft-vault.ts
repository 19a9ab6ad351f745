import { daysBetween, today } from '../../../ui/calendar/day.js';
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
// The day it was kept stands outside, so that it goes in time even when nobody can open it.
const shape = /^(\d{4}-\d{2}-\d{2})\.(.*)$/;

/** How long a copy nobody goes on with stays, as the one on the server does. */
export const keptDays = 84;

/**
 * Opens the drafts of a person; `draftKeys` are 32 bytes each in base64, and stay in memory: the first one seals, all of them open. A browser that cannot encrypt or has no storage keeps
 * nothing: then there is the copy on the server only.
 */
export const openVault = async (userId: string, draftKeys: readonly string[], storage: Storage = localStorage): Promise<DraftVault> => {
  if (!('subtle' in crypto)) return nothing;
  const keys = await Promise.all(
    draftKeys.map((key) => crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['encrypt', 'decrypt'])),
  );
  const [present] = keys;
  if (!present) return nothing;
  const prefix = `weiterlotse.draft.${userId}.`;
  const openWith = async (key: CryptoKey, place: string, sealed: string): Promise<DeviceDraft | undefined> => {
    try {
      const bytes = bytesOf(sealed);
      const how = { name: algorithm, iv: bytes.slice(0, nonceLength), additionalData: new TextEncoder().encode(place) };
      const plain = await crypto.subtle.decrypt(how, key, bytes.slice(nonceLength));
      return JSON.parse(new TextDecoder().decode(plain)) as DeviceDraft;
    } catch {
      // Damaged, or sealed with another key of the ring.
      return undefined;
    }
  };
  const open = async (place: string): Promise<DeviceDraft | undefined> => {
    const [, day, sealed = ''] = shape.exec(storage.getItem(place) ?? '') ?? [];
    if (day && daysBetween(day, today()) > keptDays) {
      storage.removeItem(place);
      return undefined;
    }
    // What does not open stays until its time is over: its key may come back to the ring.
    const tried = await Promise.all(keys.map((key) => openWith(key, place, sealed)));
    return tried.find((draft) => draft !== undefined);
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
      const sealed = await crypto.subtle.encrypt(how, present, new TextEncoder().encode(JSON.stringify(draft)));
      storage.setItem(place, `${today()}.${textOf(new Uint8Array([...iv, ...new Uint8Array(sealed)]))}`);
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
