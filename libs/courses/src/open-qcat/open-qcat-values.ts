import { cents, type Cents, isLocalDate, type LocalDate } from '@app/kernel';
import { dayInBerlin } from '@app/platform';
import type { ElementField, ElementRecord } from './element-record.js';
import {
  type CourseForm,
  courseForms,
  type CourseKind,
  courseKinds,
  type OpenQcatIssue,
  type TimeModel,
  timeModels,
} from './open-qcat-item.js';

const dateTime = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const amount = /^\d+(?:[.,]\d+)?(?:[eE]\+?\d+)?$/;
const largestInt = 2_147_483_647;

/** Reads typed values of one record; what the format does not allow becomes an issue and the value null. */
export class RecordValues {
  readonly issues: OpenQcatIssue[] = [];

  constructor(private readonly record: ElementRecord) {}

  text(path: string): string | null {
    return this.record.text(path);
  }

  /** xsd:date or xsd:dateTime as a day in German time. */
  date(path: string): LocalDate | null {
    return this.read(path, ({ text }) => {
      const match = dateTime.exec(text);
      const day = match?.[1];
      if (!match || !day || !isLocalDate(day)) return null;
      // Written with a zone, midnight in Germany may stand as the evening before.
      return match[2] ? dayInBerlin(text) : day;
    });
  }

  integer(path: string): number | null {
    return this.read(path, ({ text }) => (/^\d{1,9}$/.test(text) ? Number(text) : null));
  }

  /** An amount of euros in cents; another currency is an issue. */
  price(amountPath: string, currencyPath: string): Cents | null {
    const currency = this.record.field(currencyPath);
    if (currency && currency.text !== '' && currency.text !== 'EUR') {
      this.report(currency, currency.text);
      return null;
    }
    return this.read(amountPath, ({ text }) => {
      const value = amount.test(text) ? Math.round(Number(text.replace(',', '.')) * 100) : NaN;
      return value <= largestInt ? cents(value) : null;
    });
  }

  /** The `type` attribute of INSTRUCTION_FORM: its code, and the group its hundreds stand for. */
  form(path: string): { code: number; form: CourseForm } | null {
    return this.readType(path, (code) => {
      const form = courseForms[Math.floor(code / 100) - 1];
      return form ? { code, form } : null;
    });
  }

  /** The `type` attribute of INSTRUCTION_TIME. */
  timeModel(path: string): TimeModel | null {
    return this.readType(path, (code) => timeModels[code - 1] ?? null);
  }

  /** A `type` attribute that is a plain number. */
  typeCode(path: string): number | null {
    return this.readType(path, (code) => code);
  }

  /** COURSE_TYPE; catalogues older than the element, or with an unknown number, count as Bildungsangebot. */
  courseKind(path: string): CourseKind {
    return this.read(path, ({ text }) => courseKinds[Number(text) - 1] ?? null) ?? 'education';
  }

  /** Notes something the format does not allow. */
  report(at: Pick<ElementField, 'path' | 'line'>, value: string): void {
    this.issues.push({ line: at.line, element: at.path.slice(at.path.lastIndexOf('/') + 1), value: value.slice(0, 200) });
  }

  private read<T>(path: string, convert: (field: ElementField) => T | null): T | null {
    const field = this.record.field(path);
    if (!field || field.text === '') return null;
    const value = convert(field);
    if (value === null) this.report(field, field.text);
    return value;
  }

  private readType<T>(path: string, convert: (code: number) => T | null): T | null {
    const field = this.record.field(path);
    if (!field) return null;
    const value = field.type !== null && /^\d{1,5}$/.test(field.type) ? convert(Number(field.type)) : null;
    if (value === null) this.report(field, field.type ?? field.text);
    return value;
  }
}
