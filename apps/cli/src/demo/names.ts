import type { Random } from './random.js';

/** First names (women, men) and last names of one background. */
type Names = { readonly women: readonly string[]; readonly men: readonly string[]; readonly last: readonly string[] };

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const german: Names = {
  women: words(`Sabine Petra Birgit Claudia Heike Kerstin Stefanie Nicole Julia Katharina Anna Lena Laura Marie Sarah Vanessa Jennifer
    Melanie Silke Ute Martina Gabriele Monika Jana Lisa Hannah Franziska Svenja Britta Käthe Jördis Bärbel Annika Theresa Miriam`),
  men: words(`Thomas Michael Andreas Stefan Frank Jürgen Uwe Ralf Dirk Markus Sven Lars Tobias Daniel Christian Jan Florian Philipp
    Sebastian Patrick Kevin Marcel Dennis Björn Jörg Holger Günter Heinz Rüdiger Volker Niklas Lukas Felix Jonas Maximilian Götz`),
  last: words(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder
    Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Krause Lehmann Köhler Herrmann König Kaiser Fuchs Scholz Möller Weiß
    Jung Hahn Vogel Friedrich Keller Günther Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Böhm Winter Kraus
    Schumacher Krämer Vogt Stein Jäger Sommer Groß Brandt Haas Heinrich Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
    Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Nöcker Bußmann Overhoff Kleinehanding Dördelmann Sültenfuß Großebrauckmann`),
};

const turkish: Names = {
  women: words(`Ayşe Fatma Elif Zeynep Emine Hatice Merve Esra Gülşen Özlem Büşra Sevgi Nurcan Dilek Şule`),
  men: words(`Mehmet Mustafa Ahmet Ali Hüseyin Murat Emre Yusuf Kemal Serkan Burak Hakan Çağlar Oğuz Ümit`),
  last: words(`Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan Şimşek`),
};
const ukrainian: Names = {
  women: words(`Oksana Olena Iryna Natalija Tetjana Switlana Ljudmyla Kateryna Julija Marija`),
  men: words(`Oleksandr Andrij Serhij Wolodymyr Mykola Iwan Dmytro Bohdan`),
  last: words(`Schewtschenko Kowalenko Bondarenko Tkatschenko Krawtschenko Melnyk Boiko Lysenko Marchenko Petrenko`),
};
const arabic: Names = {
  women: words(`Amal Fatima Rania Layla Nour Hanan Samira Yasmin Khadija Salma`),
  men: words(`Ahmad Mohammed Omar Khaled Hassan Yousef Bilal Tarek Samir Karim Mahmoud`),
  last: ['Al-Hassan', 'Haddad', 'Khalil', 'Al-Masri', 'Saleh', 'Ibrahim', 'Nasser', 'El Amrani', 'Benali', 'Al Ahmad', 'Darwish'],
};
const polish: Names = {
  women: words(`Agnieszka Małgorzata Katarzyna Joanna Ewa Beata Dorota Grażyna Aleksandra`),
  men: words(`Piotr Krzysztof Andrzej Tomasz Paweł Marcin Łukasz Wojciech Grzegorz`),
  last: words(`Nowak Kowalski Wiśniewski Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Sobotta Mazur Krawczyk`),
};
const italian: Names = {
  women: words(`Giulia Francesca Chiara Maria Rosaria Valentina Concetta Alessia`),
  men: words(`Giuseppe Antonio Salvatore Marco Luca Angelo Domenico Matteo`),
  last: words(`Rossi Russo Esposito Bianchi Romano Colombo Ricci Greco Marino Caruso Lombardi`),
};

const backgrounds: readonly (readonly [Names, number])[] = [
  [german, 61],
  [turkish, 14],
  [polish, 9],
  [arabic, 6],
  [ukrainian, 5],
  [italian, 5],
];

export type PersonName = { readonly firstName: string; readonly lastName: string };

/** An invented name; one in fourteen has a double name. */
export const personName = (random: Random, female: boolean): PersonName => {
  const names = random.weighted(backgrounds);
  const firstNames = female ? names.women : names.men;
  const lastName = random.pick(names.last);
  const second = random.pick(german.last);
  return {
    firstName: random.pick(firstNames),
    lastName: random.chance(0.07) && second !== lastName ? `${lastName}-${second}` : lastName,
  };
};

const folded: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ł: 'l', ø: 'o' };

/** ASCII letters, digits and hyphens, for addresses: `Yıldız-Groß` becomes `yildiz-gross`. */
export const ascii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüßıłø]/g, (letter) => folded[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** How somebody else wrote the same name down: without its special letters, or with two letters swapped. */
export const misspelled = (random: Random, { firstName, lastName }: PersonName): PersonName => {
  const plain = lastName
    .replace(/[ıİ]/g, 'i')
    .replace(/ş/g, 's')
    .replace(/ç/g, 'c')
    .replace(/ğ/g, 'g')
    .replace(/ü/g, 'ue')
    .replace(/ö/g, 'oe')
    .replace(/ä/g, 'ae')
    .replace(/ß/g, 'ss');
  if (plain !== lastName) return { firstName, lastName: plain };
  const at = random.int(1, Math.max(1, lastName.length - 3));
  return { firstName, lastName: `${lastName.slice(0, at)}${lastName[at + 1] ?? ''}${lastName[at] ?? ''}${lastName.slice(at + 2)}` };
};

/** A number nobody has: area code and 555. */
export const phoneNumber = (random: Random, areaCode: string): string => `${areaCode} 555${String(random.int(0, 9_999)).padStart(4, '0')}`;
