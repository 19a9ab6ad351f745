import type { ColumnOptions } from 'typeorm';

/** A `timestamptz` column that is ISO 8601 text in the code. */
export const instantColumn = (options: Pick<ColumnOptions, 'name' | 'nullable'> = {}): ColumnOptions => ({
  ...options,
  type: 'timestamptz',
  transformer: {
    from: (value: Date | string | null) => (value === null ? null : new Date(value).toISOString()),
    to: (value: string | null) => value,
  },
});
