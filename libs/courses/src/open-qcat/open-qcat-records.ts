import type { ElementRecord } from './element-record.js';
import type { OpenQcatCertificate, OpenQcatIssue, OpenQcatItem, OpenQcatProvider } from './open-qcat-item.js';
import { RecordValues } from './open-qcat-values.js';
import { teachingUnitsIn } from './teaching-units.js';

const education = 'SERVICE_DETAILS/SERVICE_MODULE/EDUCATION';
const course = `${education}/MODULE_COURSE`;
const price = 'SERVICE_PRICE_DETAILS/SERVICE_PRICE';

/** A SUPPLIER as provider; null when it has no id or no name, which is noted among the issues. */
export const providerOf = (record: ElementRecord, issues: OpenQcatIssue[]): OpenQcatProvider | null => {
  const values = new RecordValues(record);
  const refs = record.all().map(({ type, text }) => refOf(type, text));
  const [key] = refs;
  const name = values.text('SUPPLIER_NAME') ?? values.text('ADDRESS/NAME');
  const certificate = certificateOf(values, 'CERTIFICATE');
  issues.push(...values.issues);
  if (!key || !name) {
    issues.push({ line: record.line, element: key ? 'SUPPLIER_NAME' : 'SUPPLIER_ID', value: '' });
    return null;
  }
  return {
    key,
    refs,
    name,
    street: values.text('ADDRESS/STREET'),
    plz: values.text('ADDRESS/ZIP'),
    town: values.text('ADDRESS/CITY'),
    phone: values.text('ADDRESS/PHONE') ?? values.text('CONTACT/PHONE'),
    email: values.text('ADDRESS/EMAILS/EMAIL') ?? values.text('CONTACT/EMAILS/EMAIL'),
    betriebsnummer: values.text('EXTENDED_INFO/STANDARD_COMPANY_NUMBER'),
    traegernummer: values.text('EXTENDED_INFO/INSTITUTION_NUMBER'),
    certificate,
  };
};

/** A SERVICE as offer (EDUCATION type "true") or as date of an offer. */
export const serviceOf = (record: ElementRecord): OpenQcatItem => {
  const values = new RecordValues(record);
  const isOffer = record.field(education)?.type === 'true' || record.field(education)?.type === '1';
  const productId = required(values, record, 'PRODUCT_ID');
  const title = required(values, record, 'SERVICE_DETAILS/TITLE');
  const form = values.form(`${education}/EXTENDED_INFO/INSTRUCTION_FORM`);
  const ref = record.field('SUPPLIER_ID_REF');
  const description = values.text('SERVICE_DETAILS/DESCRIPTION_LONG');
  const teachingUnits = teachingUnitsIn([
    values.text(`${course}/DURATION/DATE_REMARKS`),
    title,
    values.text(`${course}/INSTRUCTION_REMARKS`),
    description,
  ]);
  const service = {
    line: record.line,
    productId,
    courseId: isOffer ? productId : required(values, record, `${education}/COURSE_ID`),
    providerRef: ref?.text ? refOf(ref.type, ref.text) : null,
    kind: values.courseKind('COURSE_TYPE'),
    title,
    description,
    measureNumber: values.text(`${education}/EXTENDED_INFO/MEASURE_NUMBER`),
    certificate: certificateOf(values, `${education}/CERTIFICATE`),
    degreeType: values.typeCode(`${education}/DEGREE`),
    degreeTitle: values.text(`${education}/DEGREE/DEGREE_TITLE`),
    formCode: form?.code ?? null,
    form: form?.form ?? null,
    timeModel: values.timeModel(`${education}/EXTENDED_INFO/INSTRUCTION_TIME`),
    ...periodOf(values, record),
    dateRemarks: values.text('SERVICE_DETAILS/SERVICE_DATE/DATE_REMARKS'),
    registrationUntil: values.date(`${education}/REGISTRATION_DATE`),
    plz: values.text(`${course}/LOCATION/ZIP`),
    town: values.text(`${course}/LOCATION/CITY`),
    seats: values.integer(`${course}/MAX_PARTICIPANTS`),
    price: values.price(`${price}/PRICE_AMOUNT`, `${price}/PRICE_CURRENCY`),
    priceRemarks: values.text('SERVICE_PRICE_DETAILS/REMARKS'),
    teachingUnits,
    teachingUnitsOrigin: teachingUnits === null ? null : ('derived' as const),
    issues: values.issues,
  };
  return { kind: isOffer ? 'offer' : 'date', service };
};

/** How SUPPLIER_ID and SUPPLIER_ID_REF are compared: type and value together. */
const refOf = (type: string | null, value: string): string => `${type ?? ''}:${value}`;

const certificateOf = (values: RecordValues, path: string): OpenQcatCertificate => ({
  status: values.integer(`${path}/CERTIFICATE_STATUS`),
  certifier: values.text(`${path}/CERTIFIER_NUMBER`),
  number: values.text(`${path}/CERTIFICATE_NUMBER`),
  validFrom: values.date(`${path}/CERT_VALIDITY/START_DATE`),
  validTo: values.date(`${path}/CERT_VALIDITY/END_DATE`),
});

// An end before the start is a slip of the keyboard nobody but the provider can mend.
const periodOf = (values: RecordValues, record: ElementRecord) => {
  const at = 'SERVICE_DETAILS/SERVICE_DATE';
  const startsOn = values.date(`${at}/START_DATE`);
  const endsOn = values.date(`${at}/END_DATE`);
  if (startsOn === null || endsOn === null || endsOn >= startsOn) return { startsOn, endsOn };
  values.report(record.field(`${at}/END_DATE`) ?? { path: at, line: record.line }, endsOn);
  return { startsOn, endsOn: null };
};

const required = (values: RecordValues, record: ElementRecord, path: string): string => {
  const text = values.text(path);
  if (text === null) values.report({ path, line: record.field(path)?.line ?? record.line }, '');
  return text ?? '';
};
