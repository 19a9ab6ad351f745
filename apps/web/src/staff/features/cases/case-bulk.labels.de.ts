import type { BulkAction, BulkRefusal } from './case-bulk.api.js';

const cases = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fälle`);
const casesDative = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fällen`);

type By<Value> = Record<BulkAction['kind'], Value>;
type Counted = By<(count: number) => string>;

const actions: By<string> = { 'follow-up': 'Wiedervorlage setzen', transfer: 'Fälle anbieten', follow: 'Mitlesen lassen' };
const titles: Counted = {
  'follow-up': (count) => `Wiedervorlage für ${cases(count)}`,
  transfer: (count) => `${cases(count)} anbieten`,
  follow: (count) => `Bei ${casesDative(count)} mitlesen lassen`,
};
const texts: By<string> = {
  'follow-up': 'Sie liegt auf Ihrem Schreibtisch, für jeden Fall eine.',
  transfer: 'Wer sie bekommt, nimmt jeden Fall einzeln an oder lehnt ab. Bis dahin bleiben Sie zuständig.',
  follow: 'Wer mitliest, hört von Neuigkeiten und sieht nicht mehr als bisher.',
};
const done: Counted = {
  'follow-up': (count) => `Wiedervorlage für ${cases(count)} gesetzt`,
  transfer: (count) => `${cases(count)} angeboten`,
  follow: (count) => `Mitlesen bei ${casesDative(count)} eingetragen`,
};
const refusals: Record<BulkRefusal, string> = {
  'not-found': 'Der Fall ist für Sie nicht mehr zu sehen.',
  closed: 'Der Fall ist abgeschlossen.',
  resting: 'In diesem Stand wird der Fall nicht übergeben.',
  'transfer-open': 'Der Fall ist schon angeboten, die Antwort steht aus.',
  'already-theirs': 'Die Person ist schon zuständig.',
  'not-for-them': 'Diesen Fall darf die Person nicht sehen.',
  'already-follows': 'Die Person liest schon mit.',
  'no-access': 'Die Person arbeitet nicht in diesem Team und würde nichts sehen.',
};

/** Texts about many cases at once. */
export const caseBulkDe = {
  actions,
  titles,
  texts,
  done,
  refusals,
  what: 'Was ist zu tun?',
  colleague: 'Wer?',
  reason: 'Grund',
  missing: {
    text: 'Schreiben Sie, was zu tun ist.',
    dueOn: 'Geben Sie einen Tag ein.',
    toUserId: 'Wählen Sie, wer die Fälle bekommen soll.',
    reason: 'Nennen Sie einen Grund.',
    userId: 'Wählen Sie, wer mitlesen soll.',
  },
  undone: (count: number) => `Bei ${casesDative(count)} zurückgenommen`,
  notUndone: 'Das ließ sich nicht zurücknehmen. Bitte versuchen Sie es noch einmal.',
  unknown: 'Fall',
};

export type CaseBulkLabels = typeof caseBulkDe;
