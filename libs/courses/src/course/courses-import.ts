import { randomUUID } from 'node:crypto';
import type { Tx } from '@app/platform';
import type { OpenQcatHeader, OpenQcatIssue, OpenQcatItem, OpenQcatProvider, OpenQcatService } from '../open-qcat/open-qcat-item.js';
import { type CatalogueRow, courseTable, idsOf, providerTable, runTable, upsert, type Written } from './catalogue.store.js';

/** A date whose offer is neither in the file nor known from an earlier one. */
export type OrphanDate = { readonly line: number; readonly productId: string; readonly courseId: string };

/** How many there were, and the first thousand of them. */
export type Noted<T> = { count: number; readonly first: T[] };

/** What an import did. Deletions are only named: a run somebody was recommended must not vanish because a catalogue forgot it. */
export type ImportReport = {
  readonly catalogName: string | null;
  readonly providers: Written;
  readonly courses: Written;
  readonly runs: Written;
  /** Entries left out because they lack what no row can do without; the reason stands among the issues. */
  readonly skipped: number;
  readonly orphans: Noted<OrphanDate>;
  readonly issues: Noted<OpenQcatIssue>;
  readonly deletions: Noted<string>;
};

/**
 * Writes a catalogue into providers, courses and runs by their keys in the file; `now` is ISO 8601. Reading the same file again changes
 * nothing. Teaching units a person entered stay. Everything happens in `tx`: when the file is refused half-way (Problem
 * `courses.not-open-qcat` out of `items`), the caller's transaction ends and nothing is changed.
 */
export const importCatalogue = async (tx: Tx, items: AsyncIterable<OpenQcatItem>, now: string): Promise<ImportReport> => {
  const work = new CatalogueImport(tx, now);
  for await (const item of items) await work.take(item);
  return work.finish();
};

type Pending = { readonly courseKey: string; readonly service: OpenQcatService; readonly row: CatalogueRow };

const batchSize = 500;
const notedAtMost = 1_000;

class CatalogueImport {
  private readonly providerByRef = new Map<string, { key: string; id: string }>();
  private soleProvider: { key: string; id: string } | null = null;
  private readonly seen = new Set<string>();
  private courses: CatalogueRow[] = [];
  private runs: Pending[] = [];
  private early: Pending[] = [];
  private catalogName: string | null = null;
  private skipped = 0;
  private readonly written = { providers: none(), courses: none(), runs: none() };
  private readonly orphans: Noted<OrphanDate> = { count: 0, first: [] };
  private readonly issues: Noted<OpenQcatIssue> = { count: 0, first: [] };
  private readonly deletions: Noted<string> = { count: 0, first: [] };

  constructor(
    private readonly tx: Tx,
    private readonly now: string,
  ) {}

  async take(item: OpenQcatItem): Promise<void> {
    if (item.kind === 'header') return this.takeHeader(item);
    if (item.kind === 'deletion') return note(this.deletions, item.productId);
    item.service.issues.forEach((issue) => note(this.issues, issue));
    return item.kind === 'offer' ? this.takeOffer(item.service) : this.takeDate(item.service);
  }

  async finish(): Promise<ImportReport> {
    await this.writeCourses();
    await this.writeRuns((pending) => this.early.push(pending));
    // Dates that stood before their offer: now every offer of the file is written.
    const late = this.early.splice(0);
    while (late.length > 0) {
      this.runs = late.splice(0, batchSize);
      await this.writeRuns(({ service: { line, productId, courseId } }) => note(this.orphans, { line, productId, courseId }));
    }
    const { catalogName, skipped, orphans, issues, deletions } = this;
    return { catalogName, ...this.written, skipped, orphans, issues, deletions };
  }

  private async takeHeader({ catalogName, providers, issues }: OpenQcatHeader): Promise<void> {
    issues.forEach((issue) => note(this.issues, issue));
    const distinct = [...new Map(providers.map((provider) => [provider.key, provider])).values()];
    add(this.written.providers, await upsert(this.tx, providerTable, distinct.map(providerRow), this.now));
    const keys = distinct.map(({ key }) => key);
    const ids = await idsOf(this.tx, providerTable, keys);
    for (const { key, refs } of distinct) {
      const id = ids.get(key);
      if (id) refs.forEach((ref) => this.providerByRef.set(ref, { key, id }));
    }
    const [first, ...others] = keys;
    this.soleProvider = (others.length === 0 && first ? this.providerByRef.get(first) : undefined) ?? null;
    this.catalogName = catalogName;
  }

  private async takeOffer(service: OpenQcatService): Promise<void> {
    const provider = this.providerOf(service);
    if (!provider || !service.productId || !service.title || this.isRepeated('offer', provider.key, service)) return this.skip();
    this.courses.push(courseRow(service, provider));
    if (this.courses.length === batchSize) await this.writeCourses();
  }

  private async takeDate(service: OpenQcatService): Promise<void> {
    const provider = this.providerOf(service);
    if (!provider || !service.productId || this.isRepeated('date', provider.key, service)) return this.skip();
    if (!service.form) {
      // An unknown code is among the issues already; a missing one is not.
      if (!service.issues.some(({ element }) => element === 'INSTRUCTION_FORM')) this.report(service, 'INSTRUCTION_FORM', '');
      return this.skip();
    }
    this.runs.push({ courseKey: keyOf(provider.key, service.courseId), service, row: runRow(service, provider.key) });
    if (this.runs.length < batchSize) return;
    await this.writeCourses();
    await this.writeRuns((pending) => this.early.push(pending));
  }

  private async writeCourses(): Promise<void> {
    add(this.written.courses, await upsert(this.tx, courseTable, this.courses, this.now));
    this.courses = [];
  }

  private async writeRuns(withoutCourse: (pending: Pending) => void): Promise<void> {
    const ids = await idsOf(this.tx, courseTable, [...new Set(this.runs.map(({ courseKey }) => courseKey))]);
    const rows = this.runs.flatMap(({ courseKey, row }) => (ids.has(courseKey) ? [{ ...row, course_id: ids.get(courseKey) }] : []));
    this.runs.filter(({ courseKey }) => !ids.has(courseKey)).forEach(withoutCourse);
    add(this.written.runs, await upsert(this.tx, runTable, rows, this.now));
    this.runs = [];
  }

  // A catalogue with one provider need not name it in every entry.
  private providerOf(service: OpenQcatService): { key: string; id: string } | null {
    const provider = service.providerRef === null ? this.soleProvider : (this.providerByRef.get(service.providerRef) ?? null);
    if (!provider) this.report(service, 'SUPPLIER_ID_REF', service.providerRef ?? '');
    return provider;
  }

  // The first entry of a number counts; were it the last one, reading the file again would change it twice.
  private isRepeated(kind: 'offer' | 'date', providerKey: string, service: OpenQcatService): boolean {
    const key = `${kind} ${keyOf(providerKey, service.productId)}`;
    const repeated = this.seen.has(key);
    if (repeated) this.report(service, 'PRODUCT_ID', service.productId);
    this.seen.add(key);
    return repeated;
  }

  private report({ line }: OpenQcatService, element: string, value: string): void {
    note(this.issues, { line, element, value });
  }

  private skip(): void {
    this.skipped += 1;
  }
}

const keyOf = (providerKey: string, productId: string): string => `${providerKey}/${productId}`;

const none = (): { created: number; updated: number; unchanged: number } => ({ created: 0, updated: 0, unchanged: 0 });

const add = (sum: ReturnType<typeof none>, more: Written): void => {
  sum.created += more.created;
  sum.updated += more.updated;
  sum.unchanged += more.unchanged;
};

const note = <T>(noted: Noted<T>, one: T): void => {
  noted.count += 1;
  if (noted.first.length < notedAtMost) noted.first.push(one);
};

const providerRow = ({ key, certificate, ...provider }: OpenQcatProvider): CatalogueRow => ({
  id: randomUUID(),
  source_key: key,
  name: provider.name,
  street: provider.street,
  plz: provider.plz,
  town: provider.town,
  phone: provider.phone,
  email: provider.email,
  betriebsnummer: provider.betriebsnummer,
  azav_certifier: certificate.certifier,
  azav_number: certificate.number,
  azav_valid_from: certificate.validFrom,
  azav_valid_to: certificate.validTo,
});

const courseRow = (service: OpenQcatService, provider: { key: string; id: string }): CatalogueRow => ({
  id: randomUUID(),
  source_key: keyOf(provider.key, service.productId),
  provider_id: provider.id,
  title: service.title,
  description: service.description,
  kind: service.kind,
  measure_number: service.measureNumber,
  measure_certifier: service.certificate.certifier,
  measure_certificate: service.certificate.number,
  measure_valid_from: service.certificate.validFrom,
  measure_valid_to: service.certificate.validTo,
  degree_title: service.degreeTitle,
  teaching_units: service.teachingUnits,
  teaching_units_origin: service.teachingUnitsOrigin,
  price_cents: service.price,
});

const runRow = (service: OpenQcatService, providerKey: string): CatalogueRow => ({
  id: randomUUID(),
  source_key: keyOf(providerKey, service.productId),
  starts_on: service.startsOn,
  ends_on: service.endsOn,
  date_remarks: service.dateRemarks,
  registration_until: service.registrationUntil,
  plz: service.plz,
  town: service.town,
  form_code: service.formCode,
  form: service.form,
  time_model: service.timeModel,
  price_cents: service.price,
  seats: service.seats,
});
