import type { GroupListFile } from '@app/funding';
import { writeWorkbook } from '@app/reporting';

const columns = [
  { header: 'Nr.', kind: 'integer' },
  { header: 'Nachname', kind: 'text' },
  { header: 'Vorname', kind: 'text' },
  { header: 'Geburtsdatum', kind: 'day' },
  { header: 'Versicherungsnummer', kind: 'text' },
  { header: 'Bildungsziel', kind: 'text' },
  { header: 'Beginn', kind: 'day' },
  { header: 'Ende', kind: 'day' },
] as const;

/** The lists of participants as the BA's form takes them: one sheet per 18 names of a group. German, as the form is. */
export const participantSheets = ({ groups }: Pick<GroupListFile, 'groups'>): Promise<Uint8Array> => {
  const sheets = groups.flatMap((group, at) =>
    group.sheets.map((rows, index) => ({
      name: `Gruppe ${at + 1} Blatt ${index + 1}`,
      columns,
      rows: rows.map(({ lastName, firstName, birthDate, versicherungsnummer, goal, startsOn, endsOn }, place) => [
        place + 1,
        lastName,
        firstName,
        birthDate,
        versicherungsnummer,
        goal,
        startsOn,
        endsOn,
      ]),
    })),
  );
  return writeWorkbook(sheets.length > 0 ? sheets : [{ name: 'Teilnehmerliste', columns, rows: [] }]);
};
