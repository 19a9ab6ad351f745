import { createHash, randomUUID } from 'node:crypto';
import { renderPdf } from '@app/platform';
import { packDocument, packRecords, personalTables, type PackContent } from '@app/privacy';
import { readPdf, type ReadPdf } from '../../support/pdf.js';

const found = (name: string, rows: readonly Record<string, unknown>[]) => ({
  table: personalTables.find(({ table }) => table === name)!,
  rows,
});

const content: PackContent = {
  traeger: 'Agentur für Arbeit Bochum',
  person: { displayName: 'Yıldız-Łukaszewska, Олена', number: 'K-2026-00042' },
  createdAt: '2026-11-24T09:00:00.000Z',
  day: '2026-11-24',
  found: [
    found('clients.client', [
      {
        id: 'c1',
        number: 'K-2026-00042',
        last_name: 'Yıldız-Łukaszewska',
        first_name: 'Олена',
        birth_date: '1990-02-01',
        employment_status: 'employed',
        has_qualification: true,
      },
    ]),
    found('counselling.session', [
      {
        id: 's1',
        held_on: '2026-11-02',
        minutes: 45,
        channel: 'phone',
        outcome: 'informed',
        notes: 'Ihr Mann Piotr möchte auch beraten werden.',
        author_id: 'u1',
      },
      {
        id: 's2',
        held_on: '2026-11-09',
        minutes: null,
        channel: 'video',
        outcome: 'need-clarified',
        notes: 'Schweißkurs passt.',
        author_id: 'u1',
      },
    ]),
    found('audit.access', [{ id: 'a1', at: '2026-11-02T08:15:00+00:00', action: 'client.read', actor_id: 'u1' }]),
  ],
  consultations: [{ at: '2026-11-02T08:15:00+00:00', office: 'Dienststelle Bochum', role: 'adviser', purpose: 'client.read' }],
  marks: [{ text: 'counselling.session/s1/notes', from: 9, to: 14 }],
  checklist: { 'rights-of-others': { applies: true, reason: 'Name des Ehemanns' } },
};

describe('the document of an access pack', () => {
  let first: Buffer;
  let read: ReadPdf;

  beforeAll(async () => {
    first = await renderPdf(packDocument(content));
    read = readPdf(first);
  });

  it('says what is stored, who looked, what was left out and why, in the words of the person', () => {
    for (const part of [
      'Auskunft über Ihre Daten',
      'Yıldız-Łukaszewska, Олена',
      'K-2026-00042',
      'Stand: 24.11.2026',
      'Geburtsdatum: 01.02.1990',
      'Status am Arbeitsmarkt: beschäftigt',
      'Berufsabschluss vorhanden: ja',
      'Weg: Telefon',
      'Ihr Mann █████ möchte auch beraten werden.',
      'Schweißkurs passt.',
      '02.11.2026, 09:15 Uhr',
      'Dienststelle Bochum',
      'hat die Akte geöffnet',
      'Art. 15 Abs. 4 DSGVO',
      'Beschwerde bei der Datenschutzaufsicht',
    ]) {
      expect(read.text).toContain(part);
    }
  });

  it('keeps the marked name, the ids and the reasons of the house out of both files', () => {
    const json = JSON.stringify(packRecords(content));
    for (const word of ['Piotr', 'u1', 'Name des Ehemanns']) {
      expect(read.text).not.toContain(word);
      expect(json).not.toContain(word);
    }
    expect(json).toContain('Schweißkurs passt.');
  });

  it('has a structure tree with headings, paragraphs and a table, and a language', () => {
    const { roles, lang } = read;
    expect([roles['H1'], roles['H2'], roles['H3'], roles['TH'], roles['TD']]).toEqual([1, 4, 2, 4, 4]);
    expect(roles['P']).toBeGreaterThan(10);
    expect(lang).toBe('de-DE');
  });

  it('is the same to the byte when it is rendered again, and another for another word', async () => {
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(await renderPdf(packDocument(content)))).toBe(sha256(first));
    expect(sha256(await renderPdf(packDocument({ ...content, traeger: 'Agentur für Arbeit Hagen' })))).not.toBe(sha256(first));
  });

  it('runs over many pages without losing a note or a page number', async () => {
    const notes = Array.from({ length: 60 }, (_, n) => ({
      id: randomUUID(),
      held_on: '2026-11-02',
      channel: 'phone',
      outcome: 'informed',
      notes: `Notiz ${n} `.repeat(40),
    }));
    const { text, pages } = readPdf(await renderPdf(packDocument({ ...content, found: [found('counselling.session', notes)] })));
    expect(pages).toBeGreaterThan(5);
    expect(notes.every((_, n) => text.includes(`Notiz ${n} `))).toBe(true);
    expect(text).toContain(`Seite ${pages} von ${pages}`);
  });
});
