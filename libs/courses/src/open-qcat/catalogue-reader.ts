import { SaxesParser } from 'saxes';
import { ElementRecord } from './element-record.js';
import { notOpenQcat } from './not-open-qcat.js';
import type { OpenQcatHeader, OpenQcatIssue, OpenQcatItem, OpenQcatProvider, RefusalReason } from './open-qcat-item.js';
import { providerOf, serviceOf } from './open-qcat-records.js';

const supportedVersion = /^1\.1(\.\d+)?$/;

/**
 * Takes the text of a catalogue piece by piece and gives the items that are complete. Holds one SUPPLIER or SERVICE at a time.
 * Document type declarations are refused, so no entity can be defined and nothing outside the file is ever read.
 */
export class CatalogueReader {
  private readonly parser = new SaxesParser();
  private readonly path: string[] = [];
  private readonly texts: string[] = [];
  private items: OpenQcatItem[] = [];
  private record: ElementRecord | null = null;
  private providers: OpenQcatProvider[] = [];
  private headerIssues: OpenQcatIssue[] = [];
  private catalog: ElementRecord | null = null;
  private headerRead = false;
  private begun = false;
  private ending = false;

  constructor() {
    this.parser.on('error', (error) => this.refuse(this.reasonNow(), error.message.replace(/^\d+:\d+:\s*/, '')));
    this.parser.on('doctype', () => this.refuse('doctype', ''));
    this.parser.on('opentag', ({ name, attributes }) => this.open(name, attributes));
    this.parser.on('text', (text) => this.append(text));
    this.parser.on('cdata', (text) => this.append(text));
    this.parser.on('closetag', () => this.close());
  }

  /** Reads on; throws Problem `courses.not-open-qcat` as soon as the text cannot be a catalogue. */
  read(text: string): OpenQcatItem[] {
    // The parser would name the line where a text ends that is no XML; it is the line where it begins.
    if (!this.begun && /^\s*[^\s<]/.test(text)) this.refuse('not-xml', '');
    this.begun ||= text.trim() !== '';
    this.parser.write(text);
    return this.take();
  }

  /** The text ends here; throws Problem `courses.not-open-qcat` when something is missing. */
  end(): OpenQcatItem[] {
    this.ending = true;
    this.parser.close();
    if (!this.headerRead) this.refuse('header-missing', '', 'HEADER');
    return this.take();
  }

  /** Stops reading for a reason, at the place reached. */
  refuse(reason: RefusalReason, detail: string, element = this.path.at(-1) ?? ''): never {
    throw notOpenQcat({ reason, line: this.parser.line, column: Math.max(1, this.parser.column), element, detail });
  }

  private take(): OpenQcatItem[] {
    const complete = this.items;
    this.items = [];
    return complete;
  }

  private reasonNow(): RefusalReason {
    if (this.path.length === 0 && !this.headerRead) return 'not-xml';
    return this.ending ? 'truncated' : 'malformed';
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (this.path.length === 0) this.checkRoot(name, attributes);
    this.path.push(name);
    this.texts.push('');
    if (this.record) this.record.open(name, attributes['type'] ?? null, this.parser.line);
    else if (name === 'SUPPLIER' || name === 'CATALOG' || name === 'SERVICE') this.begin(name);
  }

  private begin(name: string): void {
    const deletion = this.path.includes('DELETE');
    if (name === 'SERVICE' && !this.headerRead && !deletion) this.refuse('header-missing', '');
    this.record = new ElementRecord(deletion ? 'DELETE' : name, this.parser.line, name === 'SUPPLIER' ? 'SUPPLIER_ID' : null);
  }

  private checkRoot(name: string, { version }: Record<string, string>): void {
    if (name !== 'OPENQCAT') this.refuse('other-root', '', name);
    if (!supportedVersion.test(version ?? '')) this.refuse('unknown-version', version ?? '', name);
  }

  private append(text: string): void {
    if (this.texts.length > 0) this.texts[this.texts.length - 1] += text;
  }

  private close(): void {
    const name = this.path.pop();
    const text = this.texts.pop() ?? '';
    // The element that began a record stands outside the record's own path.
    if (this.record?.depth === 0) this.finish(this.record);
    else if (this.record) this.record.close(text);
    else if (name === 'HEADER') this.finishHeader();
  }

  private finish(record: ElementRecord): void {
    this.record = null;
    if (record.name === 'CATALOG') this.catalog = record;
    if (record.name === 'SERVICE') this.items.push(serviceOf(record));
    if (record.name === 'DELETE') this.items.push({ kind: 'deletion', line: record.line, productId: record.text('PRODUCT_ID') ?? '' });
    if (record.name === 'SUPPLIER') {
      const provider = providerOf(record, this.headerIssues);
      if (provider) this.providers.push(provider);
    }
  }

  private finishHeader(): void {
    const header: OpenQcatHeader = {
      kind: 'header',
      catalogId: this.catalog?.text('CATALOG_ID') ?? null,
      catalogName: this.catalog?.text('CATALOG_NAME') ?? null,
      providers: this.providers,
      issues: this.headerIssues,
    };
    this.headerRead = true;
    this.items.push(header);
  }
}
