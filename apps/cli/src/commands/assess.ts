import { readFile } from 'node:fs/promises';
import { assessExchange, type ExchangeEntry } from '@app/funding-rules';
import { nextWorkingDay } from '@app/reference';

/**
 * `cli assess FILE`: reads a JSON array of `{ id, instrument, input }` and returns the JSON text of `[{ id, result }]`, money in
 * cents. Throws an Error with a German sentence when the file cannot be read, is no JSON or no array of objects.
 */
export const assessFile = async (path: string): Promise<string> => {
  const entries = parse(await read(path), path);
  return `${JSON.stringify(
    entries.map((entry) => assessExchange(entry, (date) => nextWorkingDay(date))),
    null,
    2,
  )}\n`;
};

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`Die Datei „${path}“ kann nicht gelesen werden. Bitte prüfen Sie den Pfad und die Leserechte.`, { cause });
  });

const parse = (text: string, path: string): readonly ExchangeEntry[] => {
  const content = json(text, path);
  if (!Array.isArray(content))
    throw new Error(`Die Datei „${path}“ enthält keine Liste. Erwartet wird [{ "id", "instrument", "input" }, …].`);
  const stray = content.findIndex((entry) => !isEntry(entry));
  if (stray >= 0) throw new Error(`Eintrag ${stray + 1} der Datei „${path}“ ist kein Objekt mit „id“, „instrument“ und „input“.`);
  return content;
};

const json = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`Die Datei „${path}“ ist kein gültiges JSON: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
};

const isEntry = (entry: unknown): entry is ExchangeEntry =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) && 'id' in entry;
