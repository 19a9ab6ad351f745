import type { ShellLabels } from './shell.labels.de.js';

export const shellEn: ShellLabels = {
  skip: 'Skip to content',
  navigation: 'Main navigation',
  bar: 'Tools',
  home: 'Go to the start page',
  collapse: 'Make navigation smaller',
  expand: 'Make navigation wider',
  more: 'More',
  moreTitle: 'All areas',
  search: 'Search',
  searchHint: 'Name, number, command',
  create: 'New',
  help: 'Help and keyboard shortcuts',
  notifications: (unread) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  account: 'Account',
  language: 'Language',
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'Like the device' },
  singleKeys: 'Shortcuts without Ctrl',
  signOut: 'Sign out',
};
