import { localDate } from '@app/kernel';
import { cellName, readSheet, type Cell } from '@app/platform';
import { checkList } from './check-list.js';
import { listColumns } from './columns.js';
import { isVersicherungsnummer, readCell } from './read-cell.js';

const header = listColumns.map((column) => column.header);
const good: Readonly<Record<(typeof listColumns)[number]['key'], Cell>> = {
  lastName: 'Yılmaz',
  firstName: 'Ayşe',
  versicherungsnummer: null,
  birthDate: '14.02.1984',
  plz: '44787',
  weeklyMinutes: '38,5',
  releasedMinutes: 20,
  grossCents: '3.350,00 €',
  comparableCents: null,
  qualificationOn: '01.07.2008',
  last82On: 'nie',
  goal: 'CNC-Fachkraft',
  startsOn: '01.02.2027',
  endsOn: '31.07.2027',
  measureMinutes: 400,
  courseCostCents: 4000,
};
const line = (changed: Partial<typeof good> = {}): Cell[] => Object.values({ ...good, ...changed });
const today = localDate('2026-11-23');
const check = (...rows: Cell[][]) => checkList([header, ...rows], today);
const faultsOf = (...rows: Cell[][]): string[] => {
  const checked = check(...rows);
  if ('fault' in checked) throw new Error(checked.fault.code);
  return checked.faults.map(({ cell, code, value }) => `${cell} ${code} ${value}`.trim());
};

describe('Liste eines Sammelantrags', () => {
  it('Eine gute Zeile wird in Cent, Minuten und Tagen gelesen', () => {
    expect(check(line())).toEqual({
      faults: [],
      badRows: [],
      rows: [
        {
          row: 2,
          ...good,
          birthDate: '1984-02-14',
          weeklyMinutes: 2_310,
          releasedMinutes: 1_200,
          grossCents: 335_000,
          qualificationOn: '2008-07-01',
          last82On: null,
          startsOn: '2027-02-01',
          endsOn: '2027-07-31',
          measureMinutes: 24_000,
          courseCostCents: 400_000,
        },
      ],
    });
  });

  it('Jeder Fehler nennt Zelle, Grund und was dort steht; die guten Zeilen gehen weiter', () => {
    const rows = [
      ...Array.from({ length: 15 }, (_, index) => line({ lastName: `Name ${index}` })),
      line({ birthDate: '31.02.1979' }),
      line({ lastName: 'Arslan' }),
    ];
    const checked = check(...rows);
    expect(checked).toMatchObject({ faults: [{ cell: 'D17', row: 17, code: 'not-a-date', value: '31.02.1979' }], badRows: [17] });
    expect('rows' in checked && checked.rows).toHaveLength(16);
  });

  it.each<[string, Partial<typeof good>, string[]]>([
    ['Pflichtangaben', { lastName: '  ', plz: null }, ['A2 missing', 'E2 missing']],
    ['Formeln', { lastName: '=1+1', goal: '+49', firstName: '@SUM(A1)' }, ['A2 formula =1+1', 'B2 formula @SUM(A1)', 'L2 formula +49']],
    [
      'Beträge',
      { grossCents: '-1', courseCostCents: 'viel', comparableCents: 1.005 },
      ['H2 formula -1', 'I2 parts-of-cents 1.005', 'P2 not-an-amount viel'],
    ],
    [
      'Beträge mit englischen Zeichen',
      { grossCents: '3,350', courseCostCents: '1,234.50', comparableCents: '3,350 €' },
      ['H2 parts-of-cents 3,350', 'I2 parts-of-cents 3,350 €', 'P2 not-an-amount 1,234.50'],
    ],
    ['Null Stunden', { weeklyMinutes: '0', releasedMinutes: '0', measureMinutes: 0 }, ['F2 too-little 0', 'O2 too-little 0']],
    ['Mehr Stunden, als eine Woche hat', { weeklyMinutes: '168,5', releasedMinutes: 169 }, ['F2 over-a-week 168,5', 'G2 over-a-week 169']],
    ['Unmögliches', { courseCostCents: 1e9, measureMinutes: 1e6 }, ['O2 too-much 1000000', 'P2 too-much 1000000000']],
    ['Ende vor Beginn', { endsOn: '31.01.2027' }, ['N2 ends-before-start 31.01.2027']],
    ['Stunden über dem Vertrag', { releasedMinutes: '39' }, ['G2 released-over-contract 39']],
    ['Geburt nach Beginn', { birthDate: '02.02.2027' }, ['D2 born-after-start 02.02.2027']],
    [
      'Künftiges',
      { birthDate: '24.11.2026', qualificationOn: '24.11.2026', last82On: '2027-01-01' },
      ['D2 in-future 24.11.2026', 'J2 in-future 24.11.2026', 'K2 in-future 2027-01-01'],
    ],
    ['Altes Recht', { startsOn: '31.03.2024' }, ['M2 before-present-law 31.03.2024']],
    ['Über fünf Jahre', { endsOn: '02.02.2032' }, ['N2 lasts-too-long 02.02.2032']],
    ['Jenseits aller Jahre', { endsOn: '31.12.9999' }, ['N2 not-a-date 31.12.9999']],
    ['Postleitzahl', { plz: 'Bochum' }, ['E2 not-a-postcode Bochum']],
    ['Versicherungsnummer', { versicherungsnummer: '15070649C104' }, ['C2 not-an-insurance-number 15070649C104']],
  ])('%s', (_what, changed, expected) => {
    expect(faultsOf(line(changed))).toEqual(expected);
  });

  it('Wer zweimal für denselben Kurs dasteht, wird beim zweiten Mal genannt, auch anders geschrieben', () => {
    expect(faultsOf(line(), line({ firstName: 'AYŞE' }), line({ goal: 'Staplerschein' }))).toEqual(['A3 duplicate 2']);
  });

  it('Datumszellen, Zahlen und führende Nullen liest sie, wie Tabellen sie schreiben', () => {
    expect(readCell('date', new Date('1979-02-28T00:00:00Z'))).toEqual({ value: '1979-02-28' });
    expect(readCell('postcode', 1067)).toEqual({ value: '01067' });
    expect(readCell('money', '1.234')).toEqual({ value: 123_400 });
    expect(readCell('money', '1234.5')).toEqual({ value: 123_450 });
    expect(readCell('weekly-hours', 38.7)).toEqual({ value: 2_322 });
    expect(readCell('date-or-none', 'keiner')).toEqual({ value: null });
    expect(readCell('date-or-none', '-')).toEqual({ value: null });
  });

  it('Die Prüfziffer der Versicherungsnummer stimmt (§ 2 VKVV)', () => {
    expect(isVersicherungsnummer('15 070649 C 103')).toBe(true);
    expect(['15070649C102', '15070649D103', '1507064C103', ''].map(isVersicherungsnummer)).toEqual([false, false, false, false]);
  });

  it('Spalten dürfen anders geordnet sein und freiwillige fehlen; fehlen Pflichtspalten, werden sie genannt', () => {
    const turned = checkList([header.toReversed(), line().toReversed()], today);
    expect(turned).toMatchObject({ faults: [], rows: [{ lastName: 'Yılmaz', grossCents: 335_000 }] });
    const without = listColumns.filter(({ key }) => key !== 'versicherungsnummer' && key !== 'plz');
    expect(checkList([without.map((column) => column.header), []], today)).toEqual({
      fault: { code: 'columns-missing', headers: ['Postleitzahl des Wohnorts'] },
    });
  });

  it('Leer, nur Überschriften, 500 und 501 Zeilen', () => {
    expect(checkList([], today)).toEqual({ fault: { code: 'empty' } });
    expect(check([null], ['  '])).toEqual({ fault: { code: 'empty' } });
    expect(check(...Array.from({ length: 500 }, (_, index) => line({ firstName: `Name ${index}` })))).toHaveProperty('rows.length', 500);
    expect(check(...Array.from({ length: 501 }, () => line()))).toEqual({ fault: { code: 'too-many', count: 501, most: 500 } });
  });

  it('Zellen heißen wie in der Tabelle', () => {
    expect([cellName(0, 2), cellName(3, 17), cellName(25, 1), cellName(26, 1)]).toEqual(['A2', 'D17', 'Z1', 'AA1']);
  });

  it('CSV aus deutschen Tabellen: Semikolon, Windows-1252, Anführungszeichen; anderes ist keine Liste', async () => {
    const text = [
      header.join(';'),
      line({ lastName: 'Müller; geb. "Öz"' })
        .map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`)
        .join(';'),
    ].join('\r\n');
    // One byte for each of its signs, as Windows-1252 writes them; ş and ı do not exist there.
    const bytes = Buffer.from(text.replaceAll('ş', 's').replaceAll('€', 'EUR'), 'latin1');
    const sheet = await readSheet(bytes, 'csv');
    expect(checkList(sheet ?? [], today)).toMatchObject({ faults: [], rows: [{ lastName: 'Müller; geb. "Öz"', firstName: 'Ayse' }] });
    expect(await readSheet(Buffer.from('MZ\u0000\u0001 kein Arbeitsblatt'), 'xlsx')).toBeNull();
  });
});
