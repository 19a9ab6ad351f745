import { heading, list, paragraph, type InformingTraeger, type Wording } from './wording.js';

/** Version 2026-11 in German, the binding text. Once in use no word of it changes. */
export const wording202611De: Wording = ({ name, kind, offices }) => ({
  title: 'Informationen zum Datenschutz in der Weiterbildungsberatung',
  createdAt: '2026-11-01T00:00:00.000Z',
  blocks: [
    { kind: 'heading', level: 1, text: 'Was mit Ihren Daten geschieht' },
    paragraph(`Fassung 2026-11. Information nach Art. 13 und 14 DSGVO, §§ 82 und 82a SGB X.`),
    heading('Wer verantwortlich ist'),
    paragraph(`Verantwortlich ist: ${name}.`),
    list(...offices.map((office) => `${office.name}: ${office.address}`)),
    paragraph(
      'Die Datenschutzbeauftragte oder den Datenschutzbeauftragten erreichen Sie unter derselben Anschrift mit dem Zusatz „Datenschutz“.',
    ),
    heading('Wozu wir Daten brauchen'),
    paragraph(
      `Wir beraten Sie zur beruflichen Weiterbildung und prüfen, ob und wie sie gefördert werden kann. Rechtsgrundlage sind Art. 6 Abs. 1 Buchst. e DSGVO, §§ 67a bis 67c SGB X und ${taskLaw[kind]}.`,
    ),
    paragraph(
      'Angaben zur Gesundheit erfragen wir nur, wenn eine Leistung oder ein Kurs davon abhängt (Art. 9 Abs. 2 Buchst. b DSGVO). Sie liegen getrennt und verschlüsselt.',
    ),
    heading('Müssen Sie Angaben machen?'),
    paragraph(
      'Für die Beratung sind Ihre Angaben freiwillig. Beantragen Sie eine Leistung, müssen Sie angeben, was dafür nötig ist (§§ 60 ff. SGB I). Ohne diese Angaben kann die Leistung versagt werden (§ 66 SGB I).',
    ),
    heading('Woher die Daten kommen'),
    paragraph(
      'In der Regel von Ihnen. Stellt Ihr Betrieb einen Antrag, kommen von ihm die Angaben zu Ihrer Beschäftigung. Der Bildungsträger meldet uns Beginn, Ende und Teilnahme.',
    ),
    heading('Wer Daten von uns bekommt'),
    list(
      'Ihr Betrieb und Ihr Bildungsträger erfahren nur, was sie für Antrag und Teilnahme brauchen. Aus Beratungsgesprächen erfahren sie nichts.',
      'Andere Sozialleistungsträger, soweit es für eine gesetzliche Aufgabe nötig ist (§ 69 SGB X).',
      'Alle anderen nur, wenn Sie vorher einwilligen. Eine Einwilligung können Sie jederzeit widerrufen (Art. 7 Abs. 3 DSGVO).',
    ),
    paragraph('In ein Land außerhalb der Europäischen Union geben wir keine Daten.'),
    heading('Wie lange wir Daten behalten'),
    paragraph(
      'Solange Beratung oder Förderung laufen, und danach nur so lange, wie Abrechnung, Prüfung und Rechtsbehelfe es verlangen. Dann werden sie gelöscht (Art. 17 DSGVO, § 84 SGB X). Die Frist für Ihre Akte nennen wir Ihnen auf Nachfrage.',
    ),
    heading('Wer entscheidet'),
    paragraph('Unser Förderrechner rechnet nur vor. Über Leistungen entscheidet immer ein Mensch (Art. 22 DSGVO).'),
    heading('Ihre Rechte'),
    list(
      'Auskunft über Ihre Daten und eine Kopie (Art. 15 DSGVO, § 83 SGB X)',
      'Berichtigung falscher Daten (Art. 16 DSGVO)',
      'Löschung und Einschränkung der Verarbeitung (Art. 17 und 18 DSGVO, § 84 SGB X)',
      'Widerspruch aus Gründen Ihrer besonderen Situation (Art. 21 DSGVO, § 84 Abs. 5 SGB X)',
      `Beschwerde bei der Aufsicht (Art. 77 DSGVO): ${supervision[kind]}`,
    ),
    paragraph('Ein formloses Wort genügt, auch mündlich bei Ihrer Beratung.'),
  ],
});

const agencyLaw = '§§ 29 bis 31, 81 bis 87 und 394 SGB III';
const jobcenterLaw = '§§ 14, 16, 50 und 51b SGB II';

const taskLaw: Readonly<Record<InformingTraeger['kind'], string>> = {
  agentur: agencyLaw,
  'jobcenter-ge': jobcenterLaw,
  'jobcenter-kommunal': jobcenterLaw,
};

// Bundesagentur: § 9(1) BDSG; joint institutions: § 50(4) S. 3 SGB II; a Kommune: the Land.
const federal = 'Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit, Graurheindorfer Straße 153, 53117 Bonn';
const supervision: Readonly<Record<InformingTraeger['kind'], string>> = {
  agentur: federal,
  'jobcenter-ge': federal,
  'jobcenter-kommunal':
    'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf',
};
