import { teachingUnitsIn } from './teaching-units.js';

const inText = (text: string) => teachingUnitsIn([text]);

describe('teaching units in free text', () => {
  it('are found as UE, Unterrichtseinheiten and Unterrichtsstunden, with or without a thousands point', () => {
    expect(['480 UE', '480 Unterrichtseinheiten', 'Umfang: 480UE.', '480 Unterrichtsstunden'].map(inText)).toEqual([480, 480, 480, 480]);
    expect(inText('insgesamt 1.200 UE in Präsenz')).toBe(1_200);
  });

  it('are not what a week or a day has', () => {
    expect(['40 UE/Woche', '40 UE pro Woche', '8 Unterrichtseinheiten je Tag', '40 UE wöchentlich'].map(inText)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(inText('480 UE, davon 40 UE pro Woche')).toBe(480);
  });

  it('are not read into other words or numbers', () => {
    expect(['480 UEFA', '480 Stunden', '12,5 UE', '0 UE', ''].map(inText)).toEqual([null, null, null, null, null]);
  });

  it('stay open where a text names two numbers', () => {
    expect(inText('480 UE oder 960 UE')).toBeNull();
  });

  it('come from the first text that names any', () => {
    expect(teachingUnitsIn([null, 'Mo bis Fr', '320 UE', '480 UE'])).toBe(320);
  });
});
