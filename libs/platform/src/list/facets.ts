import type { Statement } from '../database/statement.js';

/** One thing a list can be narrowed by. */
export type Facet = {
  /** SQL of what a row has there: one value, or with `many` a `text[]` of everything that holds for it. Null and `{}` have none. */
  readonly sql: string;
  readonly many?: boolean;
  /** Type of one value where it is not `text`. */
  readonly type?: 'text' | 'uuid';
  /** Condition on the value while nobody has chosen anything. */
  readonly standard?: (value: string) => string;
};

/** The facets of a list by name; the order is the one of their parameters. */
export type Facets<Name extends string> = Readonly<Record<Name, Facet>>;

/** What somebody chose: a row has to have one of the values of every facet named here. */
export type Chosen<Name extends string> = Readonly<Partial<Record<Name, readonly string[] | undefined>>>;

/** How many rows stand behind one value, or in all (`facet` = `total`), counted up to one more than `countCap`. */
export type FacetCount<Name extends string> = { readonly facet: Name | 'total'; readonly value: string | null; readonly count: number };

/** Beyond this a count says «more than». */
export const countCap = 1_000;

const condition = ({ many, type = 'text', standard }: Facet, value: string, parameter: number): string => {
  const chosen = many ? `${value} && $${parameter}::text[]` : `${value} = any($${parameter}::${type}[])`;
  return `case when $${parameter}::text[] is null then ${standard ? standard(value) : 'true'} else ${chosen} end`;
};

/** The conditions of a list's WHERE; the facets take the parameters from `first` on, whose values are `facetValues`. */
export const facetConditions = (facets: Facets<string>, first: number): string =>
  Object.values(facets)
    .map((facet, index) => condition(facet, facet.sql, first + index))
    .join(' and ');

/** The parameters of `facetConditions`, in its order. */
export const facetValues = <Name extends string>(facets: Facets<Name>, chosen: Chosen<Name>): readonly (readonly string[] | null)[] =>
  (Object.keys(facets) as Name[]).map((name) => chosen[name] ?? null);

/** How many rows the list has in all, not capped; `from` and `values` as in `facetCounts`. */
export const facetTotal = <Name extends string>(
  name: string,
  facets: Facets<Name>,
  from: string,
  values: readonly unknown[],
  chosen: Chosen<Name>,
): Statement => ({
  name,
  text: `select count(*)::int as count from ${from} and ${facetConditions(facets, values.length + 1)}`,
  values: [...values, ...facetValues(facets, chosen)],
});

/**
 * The counts of all facets as one statement: each value with the rows it would show, as if its own facet alone were not chosen, and the
 * total as everything is chosen. `from` is the FROM of the list with its WHERE, `values` are the parameters both use.
 */
export const facetCounts = <Name extends string>(
  name: string,
  facets: Facets<Name>,
  from: string,
  values: readonly unknown[],
  chosen: Chosen<Name>,
): Statement => {
  const entries = Object.entries<Facet>(facets);
  const holds = entries.map(([, facet], index) => condition(facet, `f${index}`, values.length + 1 + index));
  const counted = entries.map(([facet, { many }], index) => {
    const others = holds.filter((_, other) => other !== index).join(' and ') || 'true';
    const value = many ? 'v' : `f${index}::text`;
    return `select '${facet}' as facet, ${value} as value, least(count(*), ${countCap + 1})::int as count
      from rows${many ? `, unnest(f${index}) v` : ''} where f${index} is not null and ${others} group by 2`;
  });
  return {
    name,
    text: `with rows as materialized (select ${entries.map(([, { sql }], index) => `${sql} as f${index}`).join(', ')} from ${from})
      select 'total' as facet, null as value, least(count(*), ${countCap + 1})::int as count from rows where ${holds.join(' and ')}
      union all ${counted.join('\n union all ')} order by 1, 3 desc, 2`,
    values: [...values, ...facetValues(facets, chosen)],
  };
};
