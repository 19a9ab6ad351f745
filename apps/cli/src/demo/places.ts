import type { Random } from './random.js';

export type Town = {
  readonly name: string;
  readonly ags: string;
  readonly plz: readonly string[];
  readonly areaCode: string;
  readonly agentur: 'aa-bochum' | 'aa-hagen';
  readonly jobcenter: 'jc-bochum' | 'jc-herne' | 'jc-en';
};

const town = (name: string, ags: string, areaCode: string, plz: string): Town => ({
  name,
  ags,
  areaCode,
  plz: plz.split(' '),
  agentur: ags.startsWith('05954') ? 'aa-hagen' : 'aa-bochum',
  jobcenter: ags === '05911000' ? 'jc-bochum' : ags === '05916000' ? 'jc-herne' : 'jc-en',
});

/** Municipalities with their postcodes; Witten and Hattingen belong to the Agentur Hagen. */
export const towns = {
  bochum: town(
    'Bochum',
    '05911000',
    '0234',
    '44787 44789 44791 44793 44795 44797 44799 44801 44803 44805 44807 44809 44866 44867 44869 44879 44892 44894',
  ),
  herne: town('Herne', '05916000', '02323', '44623 44625 44627 44628 44629 44649 44651 44652 44653'),
  witten: town('Witten', '05954036', '02302', '58452 58453 58454 58455 58456'),
  hattingen: town('Hattingen', '05954016', '02324', '45525 45527 45529'),
  sprockhoevel: town('Sprockhövel', '05954028', '02324', '45549'),
  wetter: town('Wetter (Ruhr)', '05954032', '02335', '58300'),
  herdecke: town('Herdecke', '05954020', '02330', '58313'),
  gevelsberg: town('Gevelsberg', '05954012', '02332', '58285'),
  ennepetal: town('Ennepetal', '05954008', '02333', '58256'),
  schwelm: town('Schwelm', '05954024', '02336', '58332'),
  breckerfeld: town('Breckerfeld', '05954004', '02338', '58339'),
} as const satisfies Record<string, Town>;

const byPeople: readonly (readonly [Town, number])[] = [
  [towns.bochum, 47],
  [towns.herne, 21],
  [towns.witten, 12],
  [towns.hattingen, 7],
  [towns.gevelsberg, 3],
  [towns.ennepetal, 3],
  [towns.schwelm, 2],
  [towns.wetter, 2],
  [towns.sprockhoevel, 1],
  [towns.herdecke, 1],
  [towns.breckerfeld, 1],
];

/** A town of the region, larger ones more often. */
export const anyTown = (random: Random): Town => random.weighted(byPeople);

const streets = `Zechenstraße Emscherstraße Ruhrallee Knappenweg Fördergasse Schachtstraße Hüttenstraße Kokereiweg Am Stahlwerk Steigerweg
Bergmannsheide Kanalstraße Lohmühlenweg Bachstraße Am Hellweg Gartenstraße Schulstraße Bahnhofstraße Kirchstraße Lindenallee Feldweg
Grubenfeld Flözstraße Markscheideweg Hammerstraße Walzwerkstraße Gießereiweg Wiesental Kortumring Mühlenbachweg`
  .replace(/Am (\w+)/g, 'Am_$1')
  .split(/\s+/)
  .map((name) => name.replace('_', ' '));

export type Address = { readonly street: string; readonly plz: string; readonly town: string; readonly ags: string };

/** An invented street in a real postcode of the town. */
export const addressIn = (random: Random, place: Town): Address => ({
  street: `${random.pick(streets)} ${random.int(1, 148)}${random.chance(0.12) ? random.pick(['a', 'b', 'c']) : ''}`,
  plz: random.pick(place.plz),
  town: place.name,
  ags: place.ags,
});
