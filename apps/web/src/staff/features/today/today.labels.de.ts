export const todayDe = {
  title: 'Heute',
  welcome: (name: string) => `Guten Tag, ${name}.`,
};

export type TodayLabels = typeof todayDe;
