export const priorsDe = {
  title: 'Das gab es schon: Förderungen der letzten zwei Jahre',
  similar: 'ähnlicher Kurs',
  supported: 'Förderung',
  elsewhere: 'bei einer anderen Stelle des Hauses, ohne Einzelheiten',
  until: (start: string, end: string) => `${start} bis ${end}`,
  reason: 'Warum noch einmal?',
  reasonHint: 'Der Grund wird an der Empfehlung festgehalten.',
  reasonMissing: 'Nennen Sie den Grund, warum es weitergehen soll.',
};

export type PriorsLabels = typeof priorsDe;
