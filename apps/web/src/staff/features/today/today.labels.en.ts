import type { TodayLabels } from './today.labels.de.js';

export const todayEn: TodayLabels = {
  title: 'Today',
  welcome: (name) => `Good day, ${name}.`,
};
