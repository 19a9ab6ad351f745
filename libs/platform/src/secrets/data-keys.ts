import { readFileSync } from 'node:fs';

/** Keys by their id, the present one first; they never lie in the database. */
export type DataKeys = { readonly current: string; readonly byId: ReadonlyMap<string, Buffer> };

type Source = { readonly DATA_KEYS?: string | undefined; readonly DATA_KEYS_FILE?: string | undefined };

const keyLength = 32;
const shape = /^([a-z0-9-]{1,16}):([A-Za-z0-9+/]{43}=)$/;
const remedy = 'Ein neuer Schlüssel: echo "k1:$(openssl rand -base64 32)"';

/**
 * Reads `DATA_KEYS` («k2:base64,k1:base64», the first one seals, all of them open) or the file named by `DATA_KEYS_FILE` (same form, one
 * key a line if you like). Throws an Error in German that never holds a key.
 */
export const readDataKeys = ({ DATA_KEYS, DATA_KEYS_FILE }: Source = process.env): DataKeys => {
  const text = DATA_KEYS ?? (DATA_KEYS_FILE ? contentOf(DATA_KEYS_FILE) : undefined);
  if (!text) throw new Error(`DATA_KEYS fehlt: der Schlüssel, mit dem besonders geschützte Angaben verschlüsselt werden. ${remedy}`);
  const entries = text.split(/[,\s]+/).filter((entry) => entry !== '');
  const byId = new Map(entries.map((entry, index) => parse(entry, index + 1)));
  const [current] = byId.keys();
  if (!current) throw new Error(`DATA_KEYS ist leer. ${remedy}`);
  if (byId.size !== entries.length) throw new Error('DATA_KEYS nennt denselben Schlüsselnamen zweimal.');
  return { current, byId };
};

const parse = (entry: string, position: number): readonly [string, Buffer] => {
  const [, id, encoded] = shape.exec(entry) ?? [];
  const key = Buffer.from(encoded ?? '', 'base64');
  if (!id || key.length !== keyLength) {
    throw new Error(`DATA_KEYS: Eintrag ${position} ist kein «name:schlüssel» mit 32 Bytes in Base64. ${remedy}`);
  }
  return [id, key];
};

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Die Datei ${file} aus DATA_KEYS_FILE ist nicht lesbar.`);
  }
};
