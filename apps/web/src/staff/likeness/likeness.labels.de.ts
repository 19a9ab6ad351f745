/** How much two persons resemble each other, in words. */
export const likenessDe = {
  strong: (percent: number) => `sehr ähnlich, ${percent} %`,
  middling: (percent: number) => `ähnlich, ${percent} %`,
  weak: (percent: number) => `etwas ähnlich, ${percent} %`,
  reasons: {
    'name-same': 'Name gleich',
    'name-swapped': 'Vor- und Nachname vertauscht',
    'name-sounds': 'Name klingt gleich',
    'name-similar': 'Name fast gleich',
    'first-name-same': 'Vorname gleich',
    'birth-same': 'Geburtstag gleich',
    'birth-near': 'Geburtstag fast gleich',
    'phone-same': 'Telefon gleich',
    'email-same': 'E-Mail gleich',
    'address-same': 'Anschrift gleich',
  },
};

export type LikenessLabels = typeof likenessDe;
