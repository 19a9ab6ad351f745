import type { LikenessLabels } from './likeness.labels.de.js';

export const likenessEn: LikenessLabels = {
  strong: (percent) => `very similar, ${percent} %`,
  middling: (percent) => `similar, ${percent} %`,
  weak: (percent) => `somewhat similar, ${percent} %`,
  reasons: {
    'name-same': 'same name',
    'name-swapped': 'first and last name swapped',
    'name-sounds': 'name sounds the same',
    'name-similar': 'nearly the same name',
    'first-name-same': 'same first name',
    'birth-same': 'same birth date',
    'birth-near': 'nearly the same birth date',
    'phone-same': 'same telephone',
    'email-same': 'same mail address',
    'address-same': 'same address',
  },
};
