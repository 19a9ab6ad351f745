import type { RestrictionLabels } from './restrictions.labels.de.js';

export const restrictionsEn: RestrictionLabels = {
  tag: 'restricted',
  title: 'Restricted processing',
  scopes: {
    'whole-file': 'The file is locked: record nothing new, pass nothing on. Reading, follow-ups and running applications go on.',
    sharing: 'Pass nothing on to others, not even with a consent.',
    invitations: 'No invitations, no questions about success stories.',
    note: 'A fact is contested. Point this out whenever you use it (§ 84 Abs. 2 SGB X).',
  },
  grounds: {
    'accuracy-contested': 'accuracy contested (Art. 16 DSGVO)',
    objection: 'objection (Art. 21 DSGVO)',
    requested: 'the person asked for it (Art. 18 DSGVO)',
  },
  since: (moment) => `since ${moment}`,
  desk: 'The data protection desk lifts the restriction.',
};
