export const startDe = { title: 'Willkommen', welcome: (name: string) => `Sie sind angemeldet als ${name}.` };

export type StartLabels = typeof startDe;
