import type { PrivacyInformationLabels } from './privacy-information.labels.de.js';

export const privacyInformationEn: PrivacyInformationLabels = {
  title: 'Information on data protection',
  none: 'It is not on record yet that the person was informed about data protection (Art. 13 GDPR).',
  record: 'Record the information',
  lead: 'The person then knows who needs her data for what, and which rights she has. Day, way and version are recorded.',
  tick: 'Information on data protection given',
  way: 'How?',
  ways: { printed: 'handed over on paper', link: 'link given', 'read-out': 'read out' },
  givenOn: 'Given on',
  givenOnMissing: 'Enter when the person was informed.',
  given: (way, day) => `${day}, ${way}`,
  version: (version) => `Version ${version}`,
  by: (name) => `recorded by ${name}`,
  current: 'current version',
  older: 'older version',
  save: 'Record',
  saved: 'Information on data protection recorded',
  open: 'Open and print the text (German)',
  openLarge: 'Open the text in large print (German)',
  copy: 'Copy link',
  copied: 'Link copied',
};
