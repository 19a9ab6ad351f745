import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { Users } from '@app/identity';
import { countCap, type FacetCount } from '@app/platform';
import { ReferenceData } from '@app/reference';

const upToCap = (count: number) => ({ count: Math.min(count, countCap), more: count > countCap });

/** Counts with the names of what they stand for: three statements for any number of them. */
@Injectable()
export class ListCounts {
  constructor(
    private readonly users: Users,
    private readonly reference: ReferenceData,
  ) {}

  async present({ scope }: StaffActor, counts: readonly FacetCount<string>[]) {
    const valuesOf = (facet: string): string[] => counts.flatMap((one) => (one.facet === facet && one.value !== null ? [one.value] : []));
    const [owner, town, industry] = await Promise.all([
      this.users.names(scope, valuesOf('owner')),
      this.reference.municipalityNames(valuesOf('town')),
      this.reference.industryTitles(valuesOf('industry')),
    ]);
    const labels: Readonly<Record<string, ReadonlyMap<string, string>>> = { owner, town, industry };
    return {
      total: upToCap(counts.find(({ facet }) => facet === 'total')?.count ?? 0),
      options: counts.flatMap(({ facet, value, count }) =>
        value === null ? [] : [{ facet, value, label: labels[facet]?.get(value) ?? null, ...upToCap(count) }],
      ),
    };
  }
}
