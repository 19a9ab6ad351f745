import type { CommandLabels } from './command.labels.de.js';

export const commandEn: CommandLabels = {
  title: 'Search and commands',
  field: 'Search term or command',
  placeholder: 'Name, number, company or command …',
  recent: 'Recently opened',
  onPage: 'On this page',
  searching: 'searching …',
  hits: (count) => (count === 1 ? '1 hit' : `${count} hits`),
  none: (text) => `No hit for “${text}”. Check the spelling or search with a part of the name.`,
  failed: 'Search cannot be reached right now. The commands below still work.',
  move: 'choose',
  open: 'open',
  close: 'close',
};
