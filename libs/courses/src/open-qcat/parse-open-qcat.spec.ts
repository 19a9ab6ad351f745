import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@app/kernel';
import type { OpenQcatItem, OpenQcatService } from './open-qcat-item.js';
import { parseOpenQcat } from './parse-open-qcat.js';

const sample = join(import.meta.dirname, '../../../../test/data/openqcat-sample.xml');

const streamOf = async function* (...chunks: (string | Uint8Array)[]) {
  yield* chunks;
};

const parse = async (...chunks: (string | Uint8Array)[]): Promise<OpenQcatItem[]> => {
  const items: OpenQcatItem[] = [];
  for await (const item of parseOpenQcat(streamOf(...chunks))) items.push(item);
  return items;
};

const services = (items: OpenQcatItem[], kind: 'offer' | 'date'): OpenQcatService[] =>
  items.flatMap((item) => (item.kind === kind ? [item.service] : []));

const refusal = async (...chunks: (string | Uint8Array)[]): Promise<unknown> => {
  const problem: unknown = await parse(...chunks).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw problem ?? new Error('the file was accepted');
  expect([problem.kind, problem.code]).toEqual(['invalid', 'courses.not-open-qcat']);
  return problem.params;
};

const header = `<HEADER><CATALOG><CATALOG_ID>K1</CATALOG_ID></CATALOG><SUPPLIER><SUPPLIER_ID type="duns">7</SUPPLIER_ID>
<SUPPLIER_ID type="institution_number">8</SUPPLIER_ID><SUPPLIER_NAME>Lehrwerkstatt Süd</SUPPLIER_NAME></SUPPLIER></HEADER>`;
const catalogue = (body: string) =>
  `<?xml version="1.0"?>\n<OPENQCAT version="1.1">\n${header}\n<NEW_CATALOG>\n${body}\n</NEW_CATALOG></OPENQCAT>`;
const service = (details: string, rest = '') =>
  `<SERVICE mode="new"><PRODUCT_ID>P1</PRODUCT_ID><COURSE_TYPE>5</COURSE_TYPE><SERVICE_DETAILS><TITLE>Schweißen</TITLE>${details}</SERVICE_DETAILS>${rest}</SERVICE>`;
const offer = (education: string) =>
  service(`<SERVICE_MODULE><EDUCATION type="true"><COURSE_ID>P1</COURSE_ID>${education}</EDUCATION></SERVICE_MODULE>`);
const only = async (text: string): Promise<OpenQcatService> => {
  const [first] = services(await parse(catalogue(text)), 'offer');
  if (!first) throw new Error('no offer');
  return first;
};

describe('the sample catalogue', () => {
  const items: OpenQcatItem[] = [];
  beforeAll(async () => {
    for await (const item of parseOpenQcat(createReadStream(sample))) items.push(item);
  });

  it('has one provider, five offers and ten dates, and nothing to complain about', () => {
    expect(items[0]).toMatchObject({
      kind: 'header',
      catalogId: 'TEST_2026',
      providers: [
        { key: 'supplier_specific:900001', name: 'Beispiel Bildungsträger gGmbH', plz: '44787', town: 'Bochum', phone: '+49.234.1234567' },
      ],
    });
    expect([services(items, 'offer').length, services(items, 'date').length, items.length]).toEqual([5, 10, 16]);
    expect([...services(items, 'offer'), ...services(items, 'date')].flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('gives every field of an offer', () => {
    expect(services(items, 'offer')[0]).toMatchObject({
      productId: 'P000000',
      courseId: 'P000000',
      providerRef: 'supplier_specific:900001',
      kind: 'further-training',
      title: 'Teilqualifizierung Maschinen- und Anlagenführer/in TQ 1',
      measureNumber: '321-100000-26',
      certificate: { status: 1, certifier: '25', number: null, validFrom: '2026-01-01', validTo: '2028-12-31' },
      degreeType: 0,
      degreeTitle: 'Berufsabschluss (Teil)',
      formCode: 101,
      form: 'presence',
      timeModel: 'full-time',
      startsOn: '2026-01-01',
      endsOn: '2027-01-28',
      dateRemarks: 'Einstieg nach Absprache',
      plz: '45525',
      town: 'Hattingen',
      seats: 15,
      price: 432_000,
      priceRemarks: 'Vollförderung möglich',
      teachingUnits: 480,
      teachingUnitsOrigin: 'derived',
    });
  });

  it('ties every date to its offer, with a place and a price of its own', () => {
    const offers = new Set(services(items, 'offer').map(({ productId }) => productId));
    const dates = services(items, 'date');
    expect(dates.every(({ courseId }) => offers.has(courseId))).toBe(true);
    expect(dates[0]).toMatchObject({ productId: 'P000000-1', courseId: 'P000000', plz: '44623', town: 'Herne', price: 432_000 });
    expect(dates.at(-1)).toMatchObject({ price: 768_050, measureNumber: '325-100004-26' });
  });

  it('reads the same whatever the pieces it comes in', async () => {
    const small: OpenQcatItem[] = [];
    for await (const item of parseOpenQcat(createReadStream(sample, { highWaterMark: 7 }))) small.push(item);
    expect(small).toEqual(items);
  });
});

describe('a file that is not open-Qcat is refused with its place', () => {
  it('when it is plain text or empty', async () => {
    expect(await refusal('Kursnummer;Titel\n1;Schweißen\n')).toMatchObject({ reason: 'not-xml', line: 1, element: '' });
    expect(await refusal('')).toMatchObject({ reason: 'not-xml', line: 1 });
  });

  it('when it is another XML document', async () => {
    expect(await refusal('<?xml version="1.0"?>\n<KursML>\n</KursML>')).toMatchObject({ reason: 'other-root', line: 2, element: 'KursML' });
  });

  it('when its version is unknown or missing', async () => {
    expect(await refusal('<OPENQCAT version="2.0"></OPENQCAT>')).toMatchObject({
      reason: 'unknown-version',
      line: 1,
      element: 'OPENQCAT',
      detail: '2.0',
    });
    expect(await refusal('\n<OPENQCAT></OPENQCAT>')).toMatchObject({ reason: 'unknown-version', line: 2 });
  });

  it('when it ends in the middle', async () => {
    const whole = catalogue(offer(''));
    expect(await refusal(whole.slice(0, whole.indexOf('<EDUCATION') + 5))).toMatchObject({
      reason: 'truncated',
      line: 6,
      element: 'SERVICE_MODULE',
    });
    expect(await refusal(whole.slice(0, whole.indexOf('</NEW_CATALOG>')))).toMatchObject({ reason: 'truncated', element: 'NEW_CATALOG' });
  });

  it('when a tag is not closed', async () => {
    expect(await refusal(catalogue('<SERVICE><PRODUCT_ID>P1</SERVICE>'))).toMatchObject({
      reason: 'malformed',
      line: 6,
      element: 'SERVICE',
    });
  });

  it('when it has no header', async () => {
    expect(await refusal('<OPENQCAT version="1.1"><NEW_CATALOG/></OPENQCAT>')).toMatchObject({
      reason: 'header-missing',
      element: 'HEADER',
    });
    expect(await refusal('<OPENQCAT version="1.1"><NEW_CATALOG>\n<SERVICE>')).toMatchObject({
      reason: 'header-missing',
      line: 2,
      element: 'SERVICE',
    });
  });

  it('when it brings a document type or an entity, so that nothing outside is read and nothing multiplies', async () => {
    expect(await refusal('<!DOCTYPE OPENQCAT [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<OPENQCAT version="1.1"/>')).toMatchObject({
      reason: 'doctype',
      line: 1,
    });
    expect(await refusal(catalogue('<SERVICE><PRODUCT_ID>&x;</PRODUCT_ID></SERVICE>'))).toMatchObject({
      reason: 'malformed',
      element: 'PRODUCT_ID',
    });
  });

  it('when its bytes are not in the encoding it names', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<OPENQCAT version="1.1"><HEADER>'),
      Buffer.from([0xe4, 0x3c]),
    ]);
    expect(await refusal(bytes)).toMatchObject({ reason: 'encoding', detail: 'utf-8' });
  });
});

describe('values the format does not allow', () => {
  it('are noted with line and element, and the entry stands', async () => {
    const found = await only(
      service(
        '<SERVICE_DATE><START_DATE>Thu Jan 01 08:00:00 CET 2026</START_DATE>\n<END_DATE>2026-02-30T00:00:00</END_DATE></SERVICE_DATE><SERVICE_MODULE><EDUCATION type="true"/></SERVICE_MODULE>',
      ),
    );
    expect(found).toMatchObject({ title: 'Schweißen', startsOn: null, endsOn: null });
    expect(found.issues).toEqual([
      { line: 6, element: 'START_DATE', value: 'Thu Jan 01 08:00:00 CET 2026' },
      { line: 7, element: 'END_DATE', value: '2026-02-30T00:00:00' },
    ]);
  });

  it('include an unknown form, another currency and an end before the start', async () => {
    const found = await only(
      service(
        `<SERVICE_DATE><START_DATE>2026-05-01T00:00:00</START_DATE><END_DATE>2026-04-01T00:00:00</END_DATE></SERVICE_DATE>
         <SERVICE_MODULE><EDUCATION type="true"><EXTENDED_INFO><INSTRUCTION_FORM type="999">Sonstige</INSTRUCTION_FORM></EXTENDED_INFO></EDUCATION></SERVICE_MODULE>`,
        '<SERVICE_PRICE_DETAILS><SERVICE_PRICE><PRICE_AMOUNT>10</PRICE_AMOUNT><PRICE_CURRENCY>CHF</PRICE_CURRENCY></SERVICE_PRICE></SERVICE_PRICE_DETAILS>',
      ),
    );
    expect(found).toMatchObject({ form: null, formCode: null, startsOn: '2026-05-01', endsOn: null, price: null });
    expect(found.issues.map(({ element, value }) => `${element} ${value}`)).toEqual([
      'INSTRUCTION_FORM 999',
      'END_DATE 2026-04-01',
      'PRICE_CURRENCY CHF',
    ]);
  });
});

describe('reading an entry', () => {
  it('puts the forms into four groups and keeps the code', async () => {
    const form = async (code: number) => only(offer(`<EXTENDED_INFO><INSTRUCTION_FORM type="${code}"/></EXTENDED_INFO>`));
    const groups = await Promise.all([105, 201, 304, 403].map(form));
    expect(groups.map((one) => [one.formCode, one.form])).toEqual([
      [105, 'presence'],
      [201, 'digital'],
      [304, 'blended'],
      [403, 'distance'],
    ]);
  });

  it('knows full time, part time and both', async () => {
    const times = await Promise.all(
      [1, 2, 3].map((code) => only(offer(`<EXTENDED_INFO><INSTRUCTION_TIME type="${code}"/></EXTENDED_INFO>`))),
    );
    expect(times.map(({ timeModel }) => timeModel)).toEqual(['full-time', 'part-time', 'both']);
  });

  it('takes a moment with a zone as the German day it falls on', async () => {
    const found = await only(
      service(
        '<SERVICE_DATE><START_DATE>2025-12-31T23:00:00Z</START_DATE><END_DATE>2026-06-30T22:30:00+02:00</END_DATE></SERVICE_DATE><SERVICE_MODULE><EDUCATION type="true"/></SERVICE_MODULE>',
      ),
    );
    expect([found.startsOn, found.endsOn]).toEqual(['2026-01-01', '2026-06-30']);
  });

  it('never mixes two certificates', async () => {
    const found = await only(
      offer(
        '<CERTIFICATE><CERTIFIER_NUMBER>1</CERTIFIER_NUMBER></CERTIFICATE><CERTIFICATE><CERTIFICATE_NUMBER>Z-2</CERTIFICATE_NUMBER></CERTIFICATE>',
      ),
    );
    expect(found.certificate).toMatchObject({ certifier: '1', number: null });
  });

  it('passes over elements it does not know', async () => {
    expect((await only(offer('<FUTURE><TITLE>nein</TITLE></FUTURE>'))).title).toBe('Schweißen');
  });

  it('names requests to delete even where they stand before the header', async () => {
    const text = `<OPENQCAT version="1.1"><UPDATE_CATALOG><DELETE>\n<SERVICE><PRODUCT_ID>P9</PRODUCT_ID></SERVICE></DELETE></UPDATE_CATALOG>${header}</OPENQCAT>`;
    expect((await parse(text))[0]).toEqual({ kind: 'deletion', line: 2, productId: 'P9' });
  });

  it('keeps umlauts of files in ISO 8859-1 and of characters cut between two pieces', async () => {
    const latin = Buffer.from(
      catalogue(offer('')).replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>'),
      'latin1',
    );
    expect(services(await parse(latin), 'offer')[0]?.title).toBe('Schweißen');
    const utf8 = Buffer.from(catalogue(offer('')));
    const cut = utf8.indexOf(0xc3, utf8.indexOf('Schwei')) + 1;
    expect(services(await parse(utf8.subarray(0, cut), utf8.subarray(cut)), 'offer')[0]?.title).toBe('Schweißen');
  });
});

describe('a catalogue of 20 MB', () => {
  it('is read in memory that does not grow with it', async () => {
    const entry = offer('<EXTENDED_INFO><INSTRUCTION_FORM type="101"/></EXTENDED_INFO>').replace(
      'Schweißen',
      `Schweißen ${'x'.repeat(700)}`,
    );
    const hundred = `${entry}\n`.repeat(100);
    let sent = 0;
    const generated = async function* () {
      yield `<OPENQCAT version="1.1">${header}<NEW_CATALOG>`;
      while (sent < 20_000_000) {
        sent += hundred.length;
        yield hundred;
        await Promise.resolve();
      }
      yield '</NEW_CATALOG></OPENQCAT>';
    };
    const before = process.memoryUsage().heapUsed;
    let highest = before;
    let offers = 0;
    for await (const item of parseOpenQcat(generated())) {
      if (item.kind === 'offer') offers += 1;
      if (offers % 1_000 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed);
    }
    expect(offers).toBe((sent / hundred.length) * 100);
    expect(offers).toBeGreaterThan(15_000);
    expect(highest - before).toBeLessThan(60_000_000);
  });
});
