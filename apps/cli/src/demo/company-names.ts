import type { Random } from './random.js';
import type { Trade } from './showpieces.js';

/** A line of business: how companies in it call themselves, and its class of WZ 2025. */
type Line = { readonly wz: string; readonly trade: Trade; readonly names: readonly string[]; readonly weight: number };

const line = (weight: number, trade: Trade, wz: string, ...names: readonly string[]): Line => ({ weight, trade, wz, names });

const lines: readonly Line[] = [
  line(6, 'metal', '25.11', 'Stahlbau', 'Metallbau', 'Konstruktionsbau'),
  line(6, 'metal', '25.53', 'Zerspanungstechnik', 'Drehteile', 'Präzisionstechnik'),
  line(3, 'metal', '25.40.4', 'Stanzwerk', 'Umformtechnik'),
  line(3, 'metal', '24.51', 'Eisengießerei', 'Gusswerk'),
  line(4, 'metal', '28.22', 'Fördertechnik', 'Hebezeuge'),
  line(3, 'metal', '28.12', 'Hydraulik', 'Pneumatik'),
  line(4, 'metal', '33.12', 'Maschinenservice', 'Industrieinstandhaltung'),
  line(3, 'metal', '22.26', 'Kunststofftechnik', 'Spritzguss'),
  line(6, 'electro', '43.21', 'Elektrotechnik', 'Elektroanlagen'),
  line(5, 'electro', '43.22', 'Haustechnik', 'Wärmetechnik', 'Heizung und Sanitär'),
  line(3, 'electro', '27.12', 'Schaltanlagenbau', 'Steuerungsbau'),
  line(6, 'care', '88.10', 'Ambulante Pflege', 'Pflegedienst'),
  line(5, 'care', '87.10', 'Seniorenzentrum', 'Haus der Pflege'),
  line(3, 'care', '88.91', 'Kindertagesstätten', 'Kinderhaus'),
  line(5, 'logistics', '49.41', 'Transporte', 'Spedition'),
  line(4, 'logistics', '52.25', 'Logistik', 'Kontraktlogistik'),
  line(3, 'logistics', '52.10', 'Lagerhaus'),
  line(4, 'food', '10.71', 'Bäckerei', 'Backstube'),
  line(2, 'food', '10.13', 'Fleischwaren'),
  line(4, 'hotel', '56.11', 'Gasthaus', 'Betriebsgastronomie'),
  line(2, 'hotel', '55.10', 'Hotel', 'Landhotel'),
  line(4, 'it', '62.10', 'Software', 'Systemhaus'),
  line(3, 'it', '62.20', 'IT-Beratung', 'Rechenzentrum'),
  line(4, 'building', '43.41', 'Bedachungen', 'Holzbau'),
  line(4, 'building', '43.34', 'Malerbetrieb'),
  line(3, 'building', '41.00', 'Hochbau', 'Bauunternehmung'),
  line(2, 'building', '42.11', 'Straßenbau'),
  line(4, 'office', '69.20', 'Steuerberatung', 'Treuhand'),
  line(3, 'office', '71.12', 'Ingenieurbüro', 'Planungsgesellschaft'),
  line(3, 'health', '86.23', 'Zahnmedizin', 'Praxisverbund'),
  line(3, 'health', '86.95', 'Physiotherapie', 'Therapiezentrum'),
  line(5, 'trade', '46.83', 'Baustoffhandel', 'Holzhandel'),
  line(5, 'trade', '47.11', 'Frischemarkt', 'Nahversorger'),
  line(4, 'service', '81.21', 'Gebäudereinigung', 'Gebäudedienste'),
  line(2, 'service', '80.01', 'Werkschutz'),
  line(3, 'service', '95.31', 'Autohaus', 'Kfz-Technik'),
];

const places =
  `Emscher Ruhr Constantin Lothringen Hannibal Mont-Cenis Shamrock Prinz-Regent Dahlhausen Langendreer Wiemelhausen Sodingen Börnig
Holthausen Baukau Röhlinghausen Eickel Crange Herbede Bommern Annen Heven Blankenstein Welper Ölbach Hofsteder-Bach Harpen Gerthe Hordel
Knappen Flöz-Sonnenschein Teutoburgia Lothar Präsident Carolinenglück Engelsburg Hasenwinkel Nachtigall Theresia Berneck Wattenbach
Marbach Roßbach Mühlenbach Pleßbach Sprockbach Elbschebach Deilbach Zeche-Friedlich Glückauf`.split(/\s+/);

const families = `Nierhaus Overbeck Dördelmann Schulte-Vennbur Grothus Kemnade Sundermann Wortelmann Averbeck Rellinghaus Hellmich Strathoff
Brockschmidt Tiggemann Lütkenhorst Wittgen Büscher Köttgen Rüsing Höfken Pöppinghaus Steinbrink Uphues Vierhaus Wennemann Kückelmann
Brüggenthies Mönnig Hülskötter Terbrüggen Ostrop Landwehr Haverkamp Ellinghaus Düchting Bömke Feldkamp`.split(/\s+/);

const forms: Readonly<Record<'small' | 'medium' | 'large', readonly (readonly [string, number])[]>> = {
  small: [
    ['GmbH', 55],
    ['e. K.', 15],
    ['OHG', 6],
    ['GmbH & Co. KG', 14],
    ['UG (haftungsbeschränkt)', 6],
    ['eG', 2],
  ],
  medium: [
    ['GmbH', 62],
    ['GmbH & Co. KG', 30],
    ['KG', 5],
    ['AG', 3],
  ],
  large: [
    ['GmbH', 45],
    ['AG', 30],
    ['SE & Co. KG', 10],
    ['GmbH & Co. KG', 15],
  ],
};

export type CompanyName = { readonly name: string; readonly short: string; readonly wz: string; readonly trade: Trade };

/** An invented company: a name from river, brook, pit or family, the trade, and the legal form. */
export const companyName = (random: Random, size: keyof typeof forms, taken: Set<string>): CompanyName => {
  for (let attempt = 0; ; attempt += 1) {
    const { names, wz, trade } = random.weighted(lines.map((each) => [each, each.weight] as const));
    const family = random.chance(0.45);
    const who = family ? random.pick(families) : random.pick(places);
    const more =
      attempt > 6 || random.chance(0.1)
        ? ` ${random.pick(['Nord', 'Süd', 'West', 'Mitte', 'am Kanal', 'an der Ruhr', '& Partner', '& Söhne', 'Töchter', '2000', 'Plus'])}`
        : '';
    const extra = attempt > 14 ? ` ${random.pick(families)}` : '';
    const short = `${who}${extra}${more}`;
    const form = (trade === 'care' && !family) || (trade === 'care' && size !== 'small') ? 'gGmbH' : random.weighted(forms[size]);
    const what = random.pick(names);
    const name = family && random.chance(0.5) && !more ? `${what} ${short} ${form}` : `${short} ${what} ${form}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, short, wz, trade };
  }
};
