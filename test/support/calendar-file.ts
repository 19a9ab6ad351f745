/** What an iCalendar text says, read by the lines of RFC 5545 and not by the package that wrote it. */
export type ReadCalendar = {
  readonly method: string | undefined;
  readonly events: readonly Readonly<Record<string, string>>[];
};

/** Throws an Error for lines that end otherwise than with CRLF, are longer than 75 octets, or stand outside of a calendar. */
export const readCalendar = (text: string): ReadCalendar => {
  const raw = text.replace(/\r\n$/, '').split('\r\n');
  const wrong = raw.find((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75);
  if (wrong !== undefined) throw new Error(`no line of RFC 5545: ${wrong}`);
  const lines = raw.reduce<string[]>(
    (all, line) => (/^[ \t]/.test(line) ? [...all.slice(0, -1), `${all.at(-1) ?? ''}${line.slice(1)}`] : [...all, line]),
    [],
  );
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no VCALENDAR');
  const valueOf = (line: string): readonly [string, string] => {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    return [name, value.replaceAll(/\\([,;\\])/g, '$1')];
  };
  const events: Record<string, string>[] = [];
  let method: string | undefined;
  let event: Record<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push((event = {}));
    else if (line === 'END:VEVENT') event = undefined;
    else if (event) event[valueOf(line)[0]] = valueOf(line)[1];
    else if (valueOf(line)[0] === 'METHOD') method = valueOf(line)[1];
  }
  return { method, events };
};
