import type { PriorsLabels } from './priors.labels.de.js';

export const priorsEn: PriorsLabels = {
  title: 'This has been before: supports of the last two years',
  similar: 'similar course',
  supported: 'support',
  elsewhere: 'with another unit of the house, without details',
  until: (start, end) => `${start} to ${end}`,
  reason: 'Why again?',
  reasonHint: 'The reason is kept at the recommendation.',
  reasonMissing: 'Say why it is to go on.',
};
