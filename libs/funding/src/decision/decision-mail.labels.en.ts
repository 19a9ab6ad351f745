import type { DecisionMailLabels } from './decision-mail.labels.de.js';

export const decisionMailLabels: DecisionMailLabels = {
  subject: (number) => `There is a decision on your application ${number}`,
  body: (number, link) =>
    [
      'Hello,',
      '',
      `your funding application ${number} has been decided.`,
      'Please sign in to the portal to read the decision:',
      link,
      '',
      'To protect your data this message does not say what it is. The official notice (Bescheid) is what counts.',
    ].join('\n'),
};
