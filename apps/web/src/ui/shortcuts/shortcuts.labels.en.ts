import type { ShortcutsLabels } from './shortcuts.labels.de.js';

export const shortcutsEn: ShortcutsLabels = {
  title: 'Keyboard shortcuts',
  intro: 'The keyboard takes you everywhere faster. Shortcuts without Ctrl only work while you are not typing in a field.',
  singleKeys: 'Use shortcuts without Ctrl',
  singleKeysHint: 'Switch them off if you use voice input or press keys by accident.',
  close: 'Close',
  navigation: 'Go to',
  create: 'Create new',
  general: 'General',
  search: 'Search and commands',
  help: 'This overview',
  save: 'Save',
  undo: 'Undo the last step',
};
