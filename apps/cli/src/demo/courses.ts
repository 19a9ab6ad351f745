import { addDays, weekday, type LocalDate } from '@app/kernel';
import { Catalogue, type Course, type Run } from './catalogue.js';
import type { Calendar } from './calendar.js';
import { courseTypes, type CourseType } from './course-types.js';
import type { Provider } from './providers.js';
import { demoId, Random } from './random.js';
import type { Amounts } from './sizes.js';

type Form = Run['form'];

const forms: readonly (readonly [Form, number])[] = [
  ['presence', 62],
  ['blended', 20],
  ['digital', 14],
  ['distance', 4],
];
const practical: readonly string[] = ['metal', 'craft', 'logistics', 'care'];

/** A Monday near the day. */
const monday = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** More courses begin in February and August, few in July and December. */
const season = [8, 22, 10, 9, 8, 6, 3, 20, 12, 9, 6, 2];

const makeCourse = (random: Random, n: number, provider: Provider, type: CourseType, calendar: Calendar): Course => {
  const partTime = type.unitsPerWeek <= 24 || random.chance(0.25);
  const measureEnds = random.weighted([
    [random.int(200, 900), 86],
    [random.int(15, 80), 8],
    [-random.int(5, 120), 6],
  ] as const);
  const form = practical.includes(type.field) && random.chance(0.7) ? 'presence' : random.weighted(forms);
  return {
    n,
    id: demoId('course', n),
    provider,
    type,
    title: partTime && type.unitsPerWeek > 24 ? `${type.title} (Teilzeit)` : type.title,
    unitsPerWeek: partTime ? Math.min(type.unitsPerWeek, 20) : type.unitsPerWeek,
    partTime,
    form: provider.name === 'Fernlern Ruhr online' ? 'digital' : form,
    priceCents: Math.round((type.price * random.int(94, 108)) / 100 / 10) * 1_000,
    measureFrom: calendar.day(measureEnds - 1_095),
    measureTo: type.obliged || type.kind === 'language' ? null : calendar.day(measureEnds),
  };
};

/** All courses and their runs of the past and the next twelve months. */
export const makeCatalogue = (providers: readonly Provider[], { courses, runs }: Amounts, calendar: Calendar): Catalogue => {
  const random = new Random('courses');
  const made: Course[] = [];
  // Every type once at a provider of its field, with its list price, before chance takes over.
  for (const type of courseTypes) {
    const provider = providers.find(({ fields }) => fields.includes(type.field)) as Provider;
    if (made.length < courses)
      made.push({
        ...makeCourse(random, made.length, provider, type, calendar),
        title: type.title,
        priceCents: type.price * 100,
        measureTo: calendar.day(700),
        measureFrom: calendar.day(-395),
      });
  }
  while (made.length < courses) {
    const provider = random.pick(providers);
    const type = random.pick(courseTypes.filter(({ field }) => provider.fields.includes(field)));
    made.push(makeCourse(random, made.length, provider, type, calendar));
  }
  const catalogue = new Catalogue(made, random);
  const months = Array.from({ length: 25 }, (_, index) => calendar.day((index - 12) * 30));
  const weights = months.map((month) => [month, season[Number(month.slice(5, 7)) - 1] ?? 5] as const);
  for (let n = 0; n < runs; n += 1) {
    const course = n < made.length ? (made[n] as Course) : random.pick(made);
    catalogue.add(course, monday(addDays(random.weighted(weights), random.int(-12, 12))));
  }
  catalogue.sort();
  return catalogue;
};
