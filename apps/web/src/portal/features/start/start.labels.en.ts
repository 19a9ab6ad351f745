import type { StartLabels } from './start.labels.de.js';

export const startEn: StartLabels = { title: 'Welcome', welcome: (name) => `You are signed in as ${name}.` };
