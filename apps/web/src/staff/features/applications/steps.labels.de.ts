import type { StepActionName } from './application.js';

type StepWords = { readonly name: string; readonly effect: string };

/** Words of the steps of an application after it was handed in, and of its history. */
export const stepsDe = {
  title: 'Weitere Schritte',
  actions: {
    'request-documents': {
      name: 'Unterlagen nachfordern',
      effect:
        'Angefordert wird, was nach der Liste der Unterlagen fehlt. Der Antrag wartet, bis alles vorliegt. Nach 10 und nach 20 Tagen kommt eine Erinnerung.',
    },
    complete: { name: 'Unterlagen sind vollständig', effect: 'Die Prüfung geht weiter.' },
    'refuse-for-lack-of-cooperation': {
      name: 'Wegen fehlender Mitwirkung versagen',
      effect: 'Nur nach schriftlicher Warnung und Ablauf ihrer Frist (§ 66 SGB I). Das Unternehmen erfährt, dass entschieden wurde.',
    },
    'issue-voucher': { name: 'Bildungsgutschein erteilen', effect: 'Der Gutschein muss vor Beginn der Maßnahme eingelöst werden.' },
    'redeem-voucher': {
      name: 'Gutschein ist eingelöst',
      effect: 'Geht nur, solange er gilt, vor Beginn der Maßnahme, und wenn Träger und Maßnahme dann zugelassen sind.',
    },
    'voucher-expired': {
      name: 'Gutschein ist verfallen',
      effect:
        'Der Antrag endet damit; ein neuer Gutschein braucht einen neuen Antrag. Am nächsten Werktag kommt die Erinnerung, den Grund zu klären.',
    },
    'not-started': { name: 'Nicht angetreten', effect: 'Niemand hat die Maßnahme begonnen. Der Antrag endet damit.' },
    'confirm-start': {
      name: 'Beginn bestätigen',
      effect: 'Die Teilnahme läuft ab diesem Tag. Nach 14 Tagen kommt die Erinnerung, sie zu prüfen.',
    },
    interrupt: { name: 'Unterbrechung melden', effect: 'Die Teilnahme ruht, bis jemand die Wiederaufnahme meldet.' },
    resume: { name: 'Wiederaufnahme melden', effect: 'Die Teilnahme läuft weiter.' },
    'drop-out': { name: 'Abbruch melden', effect: 'Die Teilnahme endet an diesem Tag. Andere Teilnahmen laufen weiter.' },
    end: { name: 'Planmäßiges Ende', effect: 'Die Teilnahme ist beendet. Nach 14 Tagen kommt die Erinnerung an den Nachweis.' },
    'open-settlement': { name: 'Abrechnung beginnen', effect: 'Die Frist für die Gesamtabrechnung wird vorgemerkt (§ 326 SGB III).' },
    settle: { name: 'Ist abgerechnet', effect: 'Die Zahlungen stimmen mit der Abrechnung überein.' },
    finish: { name: 'Vorgang abschließen', effect: 'Es ist nichts mehr zu tun. Das lässt sich nicht rückgängig machen.' },
    object: { name: 'Widerspruch ist eingegangen', effect: 'Innerhalb eines Monats, nachdem der Bescheid bekannt wurde (§ 84 SGG).' },
    'decide-objection': { name: 'Über den Widerspruch entscheiden', effect: '' },
    revoke: {
      name: 'Bewilligung aufheben',
      effect: 'Nach Anhörung (§ 24 SGB X), gestützt auf §§ 45 bis 48 SGB X. Das Unternehmen erfährt, dass entschieden wurde.',
    },
  } satisfies Record<StepActionName, StepWords>,
  day: 'Geschehen am',
  dayMissing: 'Nennen Sie den Tag.',
  reason: 'Grund',
  reasonHint: 'Bleibt im Haus; wird dem Unternehmen nicht gezeigt.',
  reasonMissing: 'Nennen Sie den Grund.',
  until: 'Voraussichtlich bis (freiwillig)',
  validUntil: 'Gültig bis',
  validUntilMissing: 'Nennen Sie den letzten Tag der Gültigkeit.',
  person: 'Für wen?',
  everybody: 'Alle, auf die es zutrifft',
  confirm: 'Festhalten',
  done: (step: string) => `Festgehalten: ${step}.`,
  history: {
    title: 'Verlauf',
    system: 'System',
    voucher: 'Bildungsgutschein',
    lapsed: 'verfallen',
    issued: (day: string) => `erteilt am ${day}`,
    validUntil: (day: string) => `gültig bis ${day}`,
    redeemed: (day: string) => `eingelöst am ${day}`,
    happenedOn: (day: string) => `am ${day}`,
    by: (name: string, moment: string) => `${name}, ${moment}`,
  },
};

export type StepLabels = typeof stepsDe;
