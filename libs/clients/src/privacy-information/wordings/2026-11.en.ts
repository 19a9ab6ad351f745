import { heading, list, paragraph, type InformingTraeger, type Wording } from './wording.js';

/** Version 2026-11 in English: says what the German text says, which stays the binding one. Statutory terms stay German. */
export const wording202611En: Wording = ({ name, kind, offices }) => ({
  title: 'Information on data protection in advice on further training',
  createdAt: '2026-11-01T00:00:00.000Z',
  blocks: [
    { kind: 'heading', level: 1, text: 'What happens to your data' },
    paragraph(
      'Version 2026-11. Information under Art. 13 and 14 GDPR, §§ 82 and 82a SGB X. Translation; the German text is the binding one.',
    ),
    heading('Who is responsible'),
    paragraph(`The controller is: ${name}.`),
    list(...offices.map((office) => `${office.name}: ${office.address}`)),
    paragraph('You reach the data protection officer at the same address, marked “Datenschutz”.'),
    heading('What we need data for'),
    paragraph(
      `We advise you on further training and examine whether and how it can be funded. The legal basis is Art. 6(1)(e) GDPR, §§ 67a to 67c SGB X and ${taskLaw[kind]}.`,
    ),
    paragraph(
      'We ask about your health only where a benefit or a course depends on it (Art. 9(2)(b) GDPR). These facts are kept apart and encrypted.',
    ),
    heading('Do you have to tell us?'),
    paragraph(
      'For advice, what you tell us is voluntary. If you apply for a benefit, you have to state what is needed for it (§§ 60 ff. SGB I). Without these facts the benefit can be refused (§ 66 SGB I).',
    ),
    heading('Where the data come from'),
    paragraph(
      'As a rule from you. If your company files an application, it tells us about your employment. The training provider reports beginning, end and attendance.',
    ),
    heading('Who gets data from us'),
    list(
      'Your company and your training provider learn only what they need for the application and for your participation. They learn nothing from our talks with you.',
      'Other social benefit institutions (Sozialleistungsträger), where a statutory task requires it (§ 69 SGB X).',
      'All others only if you agree beforehand. You can withdraw your consent at any time (Art. 7(3) GDPR).',
    ),
    paragraph('We pass no data to a country outside the European Union.'),
    heading('How long we keep data'),
    paragraph(
      'While advice or funding is running, and afterwards only as long as settlement, audit and legal remedies require. Then they are erased (Art. 17 GDPR, § 84 SGB X). We tell you the period for your file when you ask.',
    ),
    heading('Who decides'),
    paragraph('Our funding calculator only works out an estimate. A human being always decides on benefits (Art. 22 GDPR).'),
    heading('Your rights'),
    list(
      'Access to your data and a copy (Art. 15 GDPR, § 83 SGB X)',
      'Rectification of wrong data (Art. 16 GDPR)',
      'Erasure and restriction of processing (Art. 17 and 18 GDPR, § 84 SGB X)',
      'Objection on grounds of your particular situation (Art. 21 GDPR, § 84(5) SGB X)',
      `Complaint to the supervisory authority (Art. 77 GDPR): ${supervision[kind]}`,
    ),
    paragraph('A word is enough, in any form, also spoken when you talk to your adviser.'),
  ],
});

const agencyLaw = '§§ 29 to 31, 81 to 87 and 394 SGB III';
const jobcenterLaw = '§§ 14, 16, 50 and 51b SGB II';

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
