import type { LocalDate } from '@app/kernel';
import { withCheckDigit } from '@app/companies';
import type { Calendar } from './calendar.js';
import { companyName } from './company-names.js';
import { addressIn, anyTown, towns, type Town } from './places.js';
import { demoId, Random } from './random.js';
import { showpieces, type Heads, type Trade } from './showpieces.js';
import type { Amounts } from './sizes.js';

export type Establishment = {
  readonly n: number;
  readonly id: string;
  /** Key of a showpiece. */
  readonly key: string | null;
  readonly name: string;
  readonly betriebsnummer: string;
  readonly companyId: string;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly town: Town;
  readonly street: string;
  readonly plz: string;
  readonly wz: string;
  readonly trade: Trade;
  readonly heads: Heads;
  readonly agreement: { readonly kind: 'betriebsvereinbarung' | 'tarifvertrag'; readonly validFrom: LocalDate } | null;
};

/** All heads, without weights. */
export const headsOf = ({ heads }: Pick<Establishment, 'heads'>): number => heads.reduce((sum, each) => sum + each, 0);

const numbersWithFirstVariant = 10_000;

/** A number beginning with 000, which is never issued; above 10,000 with the second valid check digit, five above the first. */
const betriebsnummer = (n: number): string => {
  const first = withCheckDigit(`000${String((n * 7_919 + 1_234) % numbersWithFirstVariant).padStart(4, '0')}`);
  return n < numbersWithFirstVariant ? first : `${first.slice(0, 7)}${(Number(first[7]) + 5) % 10}`;
};

/** Trades in which most people work part-time. */
const partTimeTrades: readonly Trade[] = ['care', 'food', 'hotel', 'trade', 'service', 'health'];

const spread = (random: Random, heads: number, trade: Trade): Heads => {
  const partTime = Math.round(heads * (partTimeTrades.includes(trade) ? random.int(35, 70) : random.int(4, 18)) * 0.01);
  const upTo30 = Math.round(partTime * 0.45);
  const upTo20 = Math.round(partTime * 0.35);
  return [heads - partTime, upTo30, upTo20, partTime - upTo30 - upTo20];
};

const sizeBands = [
  ['small', 72],
  ['medium', 22],
  ['large', 6],
] as const;

const headsIn = (random: Random, band: 'small' | 'medium' | 'large'): number => {
  if (band === 'large') return random.int(500, 1_900);
  return band === 'medium' ? 50 + Math.floor(random.next() ** 2 * 449) : 1 + Math.floor(random.next() ** 2 * 49);
};

/** Showpieces first, then generated establishments; 72 % below 50 people, 22 % to 499, 6 % above; some of them in groups. */
export const makeEstablishments = ({ establishments, groups }: Amounts, calendar: Calendar): readonly Establishment[] => {
  const random = new Random('establishments');
  const taken = new Set(showpieces.map(({ name }) => name));
  const agreedOn = calendar.day(-900);
  const all: Establishment[] = showpieces.map((piece, n) => ({
    n,
    id: demoId('establishment', n),
    key: piece.key,
    name: piece.name,
    betriebsnummer: betriebsnummer(n),
    companyId: demoId('company', n),
    groupId: piece.group ? demoId('group', 0) : null,
    groupName: piece.group ?? null,
    town: piece.town,
    street: piece.street,
    plz: piece.plz,
    wz: piece.wz,
    trade: piece.trade,
    heads: piece.heads,
    agreement: piece.agreement ? { kind: piece.agreement, validFrom: agreedOn } : null,
  }));
  const members = groupMembers(random, all.length, establishments, groups - 1);
  for (let n = all.length; n < establishments; n += 1) {
    const band = random.weighted(sizeBands);
    const { name, short, wz, trade } = companyName(random, band, taken);
    const heads = headsIn(random, band);
    const town = n % 7 === 0 ? towns.bochum : anyTown(random);
    const group = members.get(n);
    all.push({
      n,
      id: demoId('establishment', n),
      key: null,
      name,
      betriebsnummer: betriebsnummer(n),
      companyId: demoId('company', n),
      groupId: group === undefined ? null : demoId('group', group.group),
      groupName: group === undefined ? null : (group.name ??= `${short} Unternehmensgruppe`),
      ...addressIn(random, town),
      town,
      wz,
      trade,
      heads: spread(random, heads, trade),
      agreement:
        heads >= 50 && random.chance(0.16)
          ? { kind: random.pick(['betriebsvereinbarung', 'tarifvertrag'] as const), validFrom: agreedOn }
          : null,
    });
  }
  return all;
};

type Membership = { readonly group: number; name?: string };

// Every group has two to four members that follow each other in the list, scattered over the directory.
const groupMembers = (random: Random, from: number, to: number, groups: number): Map<number, Membership> => {
  const members = new Map<number, Membership>();
  if (groups <= 0) return members;
  const stride = Math.floor((to - from) / groups);
  for (let group = 1; group <= groups; group += 1) {
    const membership: Membership = { group };
    const first = from + (group - 1) * stride;
    for (let n = first; n < Math.min(first + Math.min(random.int(2, 4), stride), to); n += 1) members.set(n, membership);
  }
  return members;
};
