/** Text of one element, its `type` attribute and the line it began in. */
export type ElementField = { readonly path: string; readonly text: string; readonly type: string | null; readonly line: number };

/**
 * One SUPPLIER, CATALOG or SERVICE while it is read: the texts below it by path, e.g. `SERVICE_DETAILS/TITLE`.
 * Where an element stands several times the first one counts, with all that is in it, so that values of two certificates never mix.
 */
export class ElementRecord {
  private readonly fields = new Map<string, ElementField>();
  private readonly seen = new Set<string>();
  private readonly path: { readonly at: string; readonly type: string | null; readonly line: number }[] = [];
  private readonly repeated: ElementField[] = [];
  private skipping = 0;

  constructor(
    readonly name: string,
    readonly line: number,
    private readonly repeatable: string | null = null,
  ) {}

  /** How many elements are open below the record. */
  get depth(): number {
    return this.path.length;
  }

  /** An element began below the record. */
  open(name: string, type: string | null, line: number): void {
    const at = this.path.length > 0 ? `${this.path[this.path.length - 1]?.at}/${name}` : name;
    if (this.skipping > 0 || (this.seen.has(at) && at !== this.repeatable)) this.skipping += 1;
    this.seen.add(at);
    this.path.push({ at, type, line });
  }

  /** The innermost element ended; `text` is what stood in it directly. */
  close(text: string): void {
    const element = this.path.pop();
    const skipped = this.skipping > 0;
    if (skipped) this.skipping -= 1;
    if (!element || skipped) return;
    const field = { path: element.at, text: text.trim(), type: element.type, line: element.line };
    if (element.at === this.repeatable) this.repeated.push(field);
    else this.fields.set(element.at, field);
  }

  /** The field at a path, or undefined when the element is missing. */
  field(path: string): ElementField | undefined {
    return this.fields.get(path);
  }

  /** The text at a path, null when missing or empty. */
  text(path: string): string | null {
    return this.fields.get(path)?.text || null;
  }

  /** All fields of the one element that may stand several times. */
  all(): readonly ElementField[] {
    return this.repeated;
  }
}
