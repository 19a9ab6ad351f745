import type { RegisterLabels } from './register.labels.de.js';

export const registerEn: RegisterLabels = {
  area: 'Data protection',
  title: 'Register of processing',
  lead: 'By Art. 30 DSGVO, made at each opening from what is set up. The files name every single fact, in German.',
  pdf: 'Document (PDF)',
  csv: 'Table (CSV)',
  purpose: 'Purpose',
  legalBasis: 'Legal basis',
  recipients: 'Recipients',
  retention: 'Erasure',
  months: (months) => (months === 0 ? 'with the end of the purpose' : `${months} months after the end of the file`),
  data: 'Data',
  fields: (count) => (count === 1 ? '1 fact' : `${count} facts`),
  encrypted: 'encrypted',
  withConsent: 'With consent only (§ 67b Abs. 2 SGB X)',
  measures: 'Technical and organisational measures (Art. 32 DSGVO)',
};
