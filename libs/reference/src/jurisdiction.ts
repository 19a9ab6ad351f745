import type { LocalDate } from '@app/kernel';

/** Who runs the Jobcenter: § 44b SGB II (with the Agentur) or § 6a SGB II (the Kreis or town alone). */
export const jobcenterTypes = ['gemeinsame-einrichtung', 'kommunaler-traeger'] as const;

export type JobcenterType = (typeof jobcenterTypes)[number];

/** The Träger competent for a municipality from a day on; `agentur` and `jobcenter` are tenant codes such as `aa-bochum`. */
export type Jurisdiction = {
  readonly ags: string;
  readonly agentur: string;
  readonly jobcenter: string;
  readonly jobcenterType: JobcenterType;
  readonly validFrom: LocalDate;
};
