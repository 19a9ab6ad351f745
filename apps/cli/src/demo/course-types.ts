import type { Trade } from './showpieces.js';

/** What a provider is good at. */
export type Field = 'metal' | 'it' | 'care' | 'craft' | 'office' | 'language' | 'logistics';

export type CourseType = {
  readonly key: string;
  readonly title: string;
  readonly field: Field;
  /** Teaching units of 45 minutes. */
  readonly units: number;
  /** Clock time the provider certifies; a multiple of the units unless part of them is self-study or practice is added. */
  readonly minutes: number;
  readonly price: number;
  readonly unitsPerWeek: number;
  readonly kldb: string | null;
  readonly degree: string | null;
  readonly trades: readonly Trade[];
  readonly kind: 'further-training' | 'education' | 'language';
  /** A goal of § 2(1) AFBG. */
  readonly afbg: boolean;
  readonly obliged: boolean;
  readonly adaptation: boolean | null;
  /** Whether § 82 SGB III fits as far as the course is concerned. */
  readonly fits: boolean;
  readonly purposes: readonly string[];
};

type Options = Partial<Pick<CourseType, 'minutes' | 'unitsPerWeek' | 'degree' | 'kind' | 'afbg' | 'obliged' | 'adaptation'>>;

const type = (
  field: Field,
  key: string,
  title: string,
  units: number,
  price: number,
  kldb: string | null,
  trades: readonly Trade[],
  purposes: readonly string[],
  options: Options = {},
): CourseType => {
  const minutes = options.minutes ?? units * 45;
  const { afbg = false, obliged = false, adaptation = false, kind = 'further-training', unitsPerWeek = 40, degree = null } = options;
  const fits = minutes > 7_200 && !afbg && !obliged && adaptation === false && kind !== 'language';
  return { field, key, title, units, price, kldb, trades, purposes, minutes, afbg, obliged, adaptation, kind, unitsPerWeek, degree, fits };
};

const metal: readonly Trade[] = ['metal', 'building'];
const tq = (n: number): CourseType =>
  type(
    'metal',
    `tq-${n}`,
    `Teilqualifikation Maschinen- und Anlagenführer/in, TQ ${n} von 5`,
    400,
    4_200,
    '25122',
    ['metal', 'food', 'logistics'],
    [
      `Mit TQ ${n} dem Berufsabschluss in Schritten näher kommen, ohne den Arbeitsplatz zu verlieren.`,
      'Vom Anlernen zum anerkannten Beruf: die Teilqualifikation zählt später für die Externenprüfung.',
    ],
  );

/** Courses that exist as types; units and prices are invented. */
export const courseTypes: readonly CourseType[] = [
  type('metal', 'mag', 'MAG-Schweißen, Prüfung nach DIN EN ISO 9606-1', 480, 4_980, '24422', metal, [
    'Der Betrieb stellt auf tragende Schweißnähte um und braucht Geprüfte nach ISO 9606-1.',
    'Vom Heften zum Schweißen mit Prüfung: sichert den Arbeitsplatz in der neuen Fertigungslinie.',
  ]),
  type('metal', 'wig', 'WIG-Schweißen, Aufbaukurs Edelstahl', 320, 3_650, '24422', metal, [
    'Edelstahlbehälter kommen neu ins Programm; WIG-Nähte werden künftig im eigenen Haus geschweißt.',
  ]),
  type(
    'metal',
    'weld-refresher',
    'Schweißen Auffrischung',
    96,
    1_090,
    '24422',
    metal,
    ['Vorhandene Schweißkenntnisse vor der Wiederholungsprüfung auffrischen.'],
    { adaptation: true },
  ),
  type(
    'metal',
    'cnc',
    'CNC-Fachkraft Drehen und Fräsen',
    640,
    6_900,
    '24232',
    ['metal'],
    [
      'Wechsel von konventionellen Maschinen an die CNC-Bearbeitungszentren.',
      'Programmieren statt nur bedienen: der Betrieb verlagert Aufträge auf die Fünf-Achs-Maschinen.',
    ],
  ),
  type(
    'metal',
    'robotics',
    'Robotik und Automatisierung für Fachkräfte',
    640,
    7_400,
    '26112',
    ['metal', 'electro', 'logistics'],
    ['Neue Roboterzellen selbst einrichten und Störungen beheben.'],
  ),
  // 160 units are exactly 120 hours; with four hours of practical examination the provider certifies more than that.
  type(
    'metal',
    'plc',
    'SPS-Programmierung, Grundlagen und Praxis',
    160,
    2_450,
    '26122',
    ['metal', 'electro'],
    ['Anlagen nach der Umrüstung selbst anpassen können.'],
    { minutes: 7_440 },
  ),
  ...[1, 2, 3, 4, 5].map(tq),
  type(
    'it',
    'umschulung-it',
    'Umschulung Fachinformatiker/in Systemintegration (IHK)',
    2_900,
    24_000,
    '43102',
    ['it', 'office'],
    ['Berufsabschluss nachholen, weil die bisherige Tätigkeit wegfällt.'],
    { kind: 'education', degree: 'Fachinformatiker/in', unitsPerWeek: 28 },
  ),
  type(
    'care',
    'care-assistant',
    'Pflegefachassistenz, zwölf Monate',
    1_600,
    9_800,
    '81301',
    ['care', 'health'],
    ['Von der Aushilfe zur Pflegefachassistenz, damit der Dienst Behandlungspflege übernehmen kann.'],
    { kind: 'education', degree: 'Pflegefachassistenz', unitsPerWeek: 32 },
  ),
  type(
    'care',
    'care-53b',
    'Betreuungskraft nach § 53b SGB XI',
    190,
    1_350,
    '82101',
    ['care', 'health'],
    ['Betreuung von Menschen mit Demenz im Dienstplan fest besetzen.'],
    { unitsPerWeek: 30 },
  ),
  type(
    'it',
    'data-analyst',
    'Data Analyst',
    480,
    7_900,
    '43353',
    ['it', 'office', 'logistics', 'trade'],
    [
      'Auswertungen, die bisher eingekauft werden, selbst erstellen.',
      'Weg von Tabellen, hin zu belastbaren Auswertungen für Einkauf und Lager.',
    ],
  ),
  // 96 of the 160 units are self-study; only taught time is certified.
  type(
    'it',
    'ai-at-work',
    'KI-Anwendung im Betrieb, 60 % Selbstlernzeit',
    160,
    2_900,
    null,
    ['it', 'office', 'trade', 'service'],
    ['Erprobte KI-Werkzeuge sicher und datenschutzgerecht im Büro einsetzen.'],
    { minutes: 64 * 45, adaptation: null },
  ),
  type(
    'craft',
    'heat-pump',
    'Fachkraft Wärmepumpe und Photovoltaik',
    168,
    2_400,
    '34212',
    ['electro', 'building'],
    ['Der Betrieb installiert künftig Wärmepumpen statt Gasthermen.', 'Photovoltaik und Wärmepumpe aus einer Hand anbieten.'],
  ),
  type(
    'craft',
    'efk',
    'Elektrofachkraft für festgelegte Tätigkeiten',
    160,
    1_950,
    '26212',
    ['electro', 'building', 'metal'],
    ['Geräte künftig selbst anschließen dürfen, statt auf den Elektriker zu warten.'],
    { minutes: 7_440 },
  ),
  type(
    'office',
    'payroll',
    'Lohn- und Gehaltsbuchhaltung mit DATEV',
    240,
    3_100,
    '72213',
    ['office', 'trade', 'service', 'health', 'hotel'],
    ['Lohnabrechnung ins Haus holen; die bisherige Kraft geht in Rente.'],
  ),
  type(
    'metal',
    'meister',
    'Industriemeister/in Metall (IHK)',
    1_100,
    5_900,
    '25193',
    ['metal'],
    ['Nachfolge der Meisterstelle vorbereiten; Förderung über Aufstiegs-BAföG.'],
    { afbg: true, unitsPerWeek: 12, degree: 'Industriemeister/in' },
  ),
  type(
    'office',
    'fachwirt',
    'Wirtschaftsfachwirt/in (IHK)',
    620,
    4_400,
    '71393',
    ['office', 'trade', 'service'],
    ['Leitung des Innendienstes übernehmen; Förderung über Aufstiegs-BAföG.'],
    { afbg: true, unitsPerWeek: 10, degree: 'Wirtschaftsfachwirt/in' },
  ),
  type(
    'craft',
    'specialist',
    'Geprüfte/r Berufsspezialist/in (§ 53b BBiG)',
    400,
    3_900,
    null,
    ['electro', 'metal', 'building'],
    ['Erste Fortbildungsstufe als Einstieg in Führungsaufgaben; Förderung über Aufstiegs-BAföG.'],
    { afbg: true, unitsPerWeek: 12 },
  ),
  type(
    'logistics',
    'bkrfqg',
    'Berufskraftfahrer-Weiterbildung (BKrFQG), Module 1 bis 5',
    47,
    590,
    '52122',
    ['logistics'],
    ['Gesetzlich vorgeschrieben; der Arbeitgeber trägt die Kosten selbst.'],
    { obliged: true },
  ),
  type(
    'logistics',
    'forklift',
    'Staplerschein nach DGUV Vorschrift 68',
    24,
    390,
    '52532',
    ['logistics', 'trade', 'metal'],
    ['Im Lager flexibel einsetzbar werden; unter 120 Stunden und daher nicht nach § 82 förderbar.'],
    { adaptation: true },
  ),
  type(
    'language',
    'b2',
    'Berufssprachkurs B2',
    400,
    0,
    null,
    ['care', 'hotel', 'health', 'logistics'],
    ['Sprachniveau B2 für Dokumentation und Übergabe; Kosten trägt das BAMF.'],
    { kind: 'language', unitsPerWeek: 20 },
  ),
  type(
    'language',
    'basics',
    'Grundkompetenzen Mathematik und Deutsch',
    200,
    1_900,
    null,
    ['logistics', 'food', 'service', 'building'],
    ['Grundlagen festigen, bevor die erste Teilqualifikation beginnt.'],
    { unitsPerWeek: 20 },
  ),
  type(
    'office',
    'office-40',
    'Teilzeit-Büro 4.0 für den Wiedereinstieg, mit Kinderbetreuung',
    400,
    4_100,
    '71402',
    ['office', 'trade', 'health', 'hotel'],
    ['Nach der Familienzeit mit aktuellen Programmen zurück ins Büro, in Teilzeit.'],
    { unitsPerWeek: 20 },
  ),
];
