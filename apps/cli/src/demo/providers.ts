import { addDays, type LocalDate } from '@app/kernel';
import type { Calendar } from './calendar.js';
import type { Field } from './course-types.js';
import { ascii } from './names.js';
import { addressIn, anyTown, towns, type Town } from './places.js';
import { demoId, Random } from './random.js';
import type { Amounts } from './sizes.js';
import type { Row } from './write.js';

export type Provider = {
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly town: Town;
  readonly fields: readonly Field[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
};

/** State of a certificate: days from today to its end. */
const named: readonly (readonly [name: string, town: Town, fields: readonly Field[], endsIn: number])[] = [
  ['Bildungswerk Constantin', towns.bochum, ['metal', 'craft'], 620],
  ['Akademie Lothringen 4', towns.bochum, ['it', 'office'], 20],
  ['Pflegeschule am Rhein-Herne-Kanal', towns.herne, ['care'], 480],
  ['Handwerksforum Emschertal', towns.herne, ['craft', 'metal'], 910],
  ['Lernhaus Frauen & Beruf', towns.bochum, ['office', 'language'], 365],
  ['Sprachpunkt Wanne', towns.herne, ['language'], -40],
  ['Fahr- und Logistikschule Hafen Grimberg', towns.herne, ['logistics'], 280],
  ['Fernlern Ruhr online', towns.witten, ['it', 'office', 'language'], 540],
];

const kinds = [
  'Bildungszentrum',
  'Akademie',
  'Lernwerkstatt',
  'Kolleg',
  'Qualifizierungszentrum',
  'Berufsforum',
  'Weiterbildungshaus',
  'Campus',
];
const sites = [
  'Prinz-Regent',
  'Hannibal',
  'Mont-Cenis',
  'Zollhaus',
  'Ruhraue',
  'Emscherbogen',
  'Kortum',
  'Stadtparkviertel',
  'Wittener Bogen',
  'Hellweg',
  'Nachtigall',
  'Ölbachtal',
  'Westpark',
  'Kaiserau',
  'Hafenkante',
  'Lindenhof',
];
const allFields: readonly Field[] = ['metal', 'it', 'care', 'craft', 'office', 'language', 'logistics'];
const certifiers = ['ZertRuhr', 'QM-Prüfgesellschaft Rhein', 'Certum Bildung'];
const threeYears = 1_095;

/** Eight named providers and more; their approvals (§ 176 SGB III) are valid, about to end, or over. */
export const makeProviders = ({ providers }: Amounts, calendar: Calendar): readonly Provider[] => {
  const random = new Random('providers');
  const taken = new Set(named.map(([name]) => name));
  const made: Provider[] = [];
  const add = (name: string, town: Town, fields: readonly Field[], endsIn: number): void => {
    const validTo = calendar.day(endsIn);
    made.push({
      n: made.length,
      id: demoId('provider', made.length),
      name,
      town,
      fields,
      validFrom: addDays(validTo, -threeYears),
      validTo,
    });
  };
  for (const [name, town, fields, endsIn] of named) add(name, town, fields, endsIn);
  while (made.length < providers) {
    const town = anyTown(random);
    const name = `${random.pick(kinds)} ${random.pick(sites)}${made.length > 60 ? ` ${town.name}` : ''}${made.length > 160 ? ` ${made.length}` : ''}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const endsIn = random.weighted([
      [random.int(120, 1_000), 86],
      [20, 4],
      [random.int(30, 90), 5],
      [-random.int(10, 200), 5],
    ] as const);
    add(name, town, random.shuffled(allFields).slice(0, random.int(1, 3)), endsIn);
  }
  return made;
};

export const providerRows = (providers: readonly Provider[], calendar: Calendar): Row[] => {
  const random = new Random('provider rows');
  const since = calendar.at(calendar.workdayFrom(calendar.day(-500)), 9 * 60);
  return providers.map(({ n, id, name, town, validFrom, validTo }) => {
    const { street, plz } = addressIn(random, town);
    return {
      id,
      source: 'demo',
      source_key: `provider-${n}`,
      name,
      street,
      plz,
      town: town.name,
      phone: `${town.areaCode} 555${String(random.int(0, 9_999)).padStart(4, '0')}`,
      email: `info@${ascii(name)}.example`,
      azav_certifier: random.pick(certifiers),
      azav_number: `DEMO-T-${String(n + 1).padStart(4, '0')}`,
      azav_valid_from: validFrom,
      azav_valid_to: validTo,
      created_at: since,
      updated_at: since,
    };
  });
};
