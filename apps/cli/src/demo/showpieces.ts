import { towns, type Town } from './places.js';

/** Heads with more than 30, up to 30, up to 20, up to 10 hours a week. */
export type Heads = readonly [over30: number, upTo30: number, upTo20: number, upTo10: number];

export type Trade =
  'metal' | 'electro' | 'care' | 'logistics' | 'food' | 'it' | 'hotel' | 'building' | 'office' | 'health' | 'trade' | 'service';

export type Showpiece = {
  readonly key: string;
  readonly name: string;
  readonly town: Town;
  readonly street: string;
  readonly plz: string;
  /** WZ 2025. */
  readonly wz: string;
  readonly trade: Trade;
  readonly heads: Heads;
  readonly group?: string;
  readonly agreement?: 'betriebsvereinbarung' | 'tarifvertrag';
  /** First portal user: mail address, name, role. */
  readonly portal?: readonly [email: string, name: string, role: 'company-hr' | 'company-admin'];
};

const { bochum, herne, witten, hattingen } = towns;
const emscherufer = 'Emscherufer Gruppe';

/** The companies the stories of the demo are about; their counts are chosen for the thresholds of § 82 SGB III. */
export const showpieces: readonly Showpiece[] = [
  // 38 heads, 31.75 weighted
  {
    key: 'huelsmeier',
    name: 'Hülsmeier Stahl- und Behälterbau GmbH',
    town: herne,
    street: 'Hüttenstraße 48',
    plz: '44653',
    wz: '25.11',
    trade: 'metal',
    heads: [27, 2, 4, 5],
    portal: ['hr@huelsmeier.example', 'Kerstin Hülsmeier', 'company-hr'],
  },
  // 620 heads, 574.5 weighted
  {
    key: 'overkamp',
    name: 'Overkamp Antriebssysteme AG',
    town: bochum,
    street: 'Walzwerkstraße 200',
    plz: '44809',
    wz: '28.15',
    trade: 'metal',
    heads: [518, 42, 40, 20],
    agreement: 'betriebsvereinbarung',
    portal: ['hr@overkamp.example', 'Dr. Tobias Overkamp', 'company-admin'],
  },
  // 183 heads, 180 weighted
  {
    key: 'sieveking',
    name: 'Sieveking-Tillmann Präzision GmbH',
    town: witten,
    street: 'Gießereiweg 12',
    plz: '58454',
    wz: '25.53',
    trade: 'metal',
    heads: [175, 4, 4, 0],
    portal: ['personal@sieveking-tillmann.example', 'Hilke Tillmann', 'company-hr'],
  },
  // 92 heads, 49.25 weighted: below 50 only because part-time work counts in parts
  {
    key: 'ruhrblick',
    name: 'Pflegedienst Ruhrblick gGmbH',
    town: bochum,
    street: 'Ruhrallee 63',
    plz: '44797',
    wz: '88.10',
    trade: 'care',
    heads: [11, 16, 40, 25],
    portal: ['leitung@ruhrblick.example', 'Beata Kamińska', 'company-hr'],
  },
  // 48 heads, 46.5 weighted; its group 458 heads, 431.5 weighted
  {
    key: 'emscherufer',
    name: 'Emscherufer Logistik KG',
    town: herne,
    street: 'Kanalstraße 101',
    plz: '44628',
    wz: '52.25',
    trade: 'logistics',
    heads: [44, 2, 2, 0],
    group: emscherufer,
    portal: ['personal@emscherufer.example', 'Volker Emscher', 'company-hr'],
  },
  {
    key: 'emscherufer-spedition',
    name: 'Emscherufer Spedition GmbH',
    town: bochum,
    street: 'Kokereiweg 5',
    plz: '44866',
    wz: '49.41',
    trade: 'logistics',
    heads: [224, 16, 16, 4],
    group: emscherufer,
  },
  {
    key: 'emscherufer-service',
    name: 'Emscherufer Lagerservice GmbH',
    town: witten,
    street: 'Hammerstraße 77',
    plz: '58453',
    wz: '52.10',
    trade: 'logistics',
    heads: [128, 8, 10, 4],
    group: emscherufer,
  },
  // 11 heads, 10.5 weighted
  {
    key: 'kortlaender',
    name: 'Kortländer Elektro GmbH & Co. KG',
    town: hattingen,
    street: 'Schulstraße 19',
    plz: '45527',
    wz: '43.21',
    trade: 'electro',
    heads: [10, 0, 1, 0],
  },
  {
    key: 'wullen',
    name: 'Glasbau Wullen GmbH',
    town: witten,
    street: 'Am Stahlwerk 8',
    plz: '58452',
    wz: '23.12',
    trade: 'metal',
    heads: [66, 4, 4, 0],
  },
  {
    key: 'nienkoetter',
    name: 'Bäckerei Nienkötter e. K.',
    town: bochum,
    street: 'Mühlenbachweg 2',
    plz: '44795',
    wz: '10.71',
    trade: 'food',
    heads: [42, 38, 40, 20],
  },
  {
    key: 'querenburg',
    name: 'Datenwerk Querenburg GmbH',
    town: bochum,
    street: 'Lohmühlenweg 33',
    plz: '44801',
    wz: '62.10',
    trade: 'it',
    heads: [23, 3, 1, 0],
  },
  {
    key: 'stiepel',
    name: 'Hotel Stiepeler Höhe GmbH',
    town: bochum,
    street: 'Lindenallee 90',
    plz: '44797',
    wz: '55.10',
    trade: 'hotel',
    heads: [22, 9, 9, 6],
  },
  {
    key: 'schacht',
    name: 'Schacht & Söhne Abbruch GmbH',
    town: herne,
    street: 'Schachtstraße 66',
    plz: '44651',
    wz: '43.11',
    trade: 'building',
    heads: [31, 1, 1, 0],
  },
  {
    key: 'brinkforth',
    name: 'Zahnlabor Brinkforth',
    town: herne,
    street: 'Gartenstraße 4',
    plz: '44627',
    wz: '32.50.2',
    trade: 'health',
    heads: [6, 1, 1, 1],
  },
];
