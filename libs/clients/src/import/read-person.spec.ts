import { localDate } from '@app/kernel';
import { columnsFrom, fieldsByHeading, proposedColumns, tableOf } from './import-field.js';
import { readPerson } from './read-person.js';

const today = localDate('2026-11-30');
const headings = ['Kunden-Nr.', 'Name', 'Vorname', 'Geb.-Datum', 'Straße', 'Hausnr.', 'PLZ', 'Ort', 'E-Mail', 'Status', 'Bemerkung'];
const columns = proposedColumns(headings);
const read = (...cells: (string | number | Date | null)[]) => readPerson({ row: 17, cells }, columns, today);
const faultsOf = (...cells: (string | number | Date | null)[]): string[] => {
  const result = read(...cells);
  return 'faults' in result ? result.faults.map(({ cell, code, value }) => `${cell} ${code} ${value}`.trim()) : [];
};

describe('the columns of an imported table', () => {
  it('are understood by their German headings, and what nobody knows is left out', () => {
    expect(columns).toEqual([
      'number',
      'lastName',
      'firstName',
      'birthDate',
      'street',
      'houseNumber',
      'plz',
      'town',
      'email',
      'employmentStatus',
      null,
    ]);
  });

  it('mean the same in the next file with a kept mapping, wherever they stand', () => {
    const kept = { fields: fieldsByHeading(['Klient', 'Rufname'], ['lastName', 'firstName']) };
    expect(columnsFrom(kept, ['Rufname', 'x', 'KLIENT'])).toEqual(['firstName', null, 'lastName']);
    expect(columnsFrom(kept, ['Rufname'])).toBeNull();
  });

  it('stand in the first row; empty rows are no persons, and the others keep the number of their row', () => {
    expect(
      tableOf([
        ['Name', 'Vorname'],
        ['Kaya', 'Ayşe'],
        ['', null],
        ['Brandt', 'Jonas', 'mehr'],
      ]),
    ).toEqual({
      headings: ['Name', 'Vorname', ''],
      rows: [
        { row: 2, cells: ['Kaya', 'Ayşe'] },
        { row: 4, cells: ['Brandt', 'Jonas', 'mehr'] },
      ],
    });
  });
});

describe('a row of an imported table', () => {
  it('becomes the facts of a person', () => {
    expect(read('K-2026-00001', 'Yıldız', 'Ayşe', '14.02.1984', 'Am Ring', 5, 1067, 'Dresden', 'a@b.de', 'arbeitslos')).toEqual({
      number: 'K-2026-00001',
      record: {
        lastName: 'Yıldız',
        firstName: 'Ayşe',
        birthDate: '1984-02-14',
        ageRange: null,
        gender: null,
        phone: null,
        email: 'a@b.de',
        street: 'Am Ring 5',
        plz: '01067',
        town: 'Dresden',
        employmentStatus: 'unemployed',
        hasQualification: null,
        qualificationOn: null,
      },
    });
  });

  it.each([
    [['', 'Kaya', 'Ayşe', '31.02.1979'], 'D17 not-a-date 31.02.1979'],
    [['', 'Kaya', 'Ayşe', '01.01.2031'], 'D17 in-future 01.01.2031'],
    [['', 'Kaya', ''], 'C17 missing'],
    [['', '=HYPERLINK("http://x")', 'Ayşe'], 'B17 formula =HYPERLINK("http://x")'],
    [['', 'Kaya', 'Ayşe', null, null, null, 'Bochum'], 'G17 not-a-postcode Bochum'],
    [['', 'Kaya', 'Ayşe', null, null, null, null, null, 'keine'], 'I17 not-an-email keine'],
    [['', 'Kaya', 'Ayşe', null, null, null, null, null, null, 'vielleicht'], 'J17 not-a-status vielleicht'],
  ])('%j is told by its cell: %s', (cells, fault) => {
    expect(faultsOf(...cells)).toEqual([fault]);
  });
});
