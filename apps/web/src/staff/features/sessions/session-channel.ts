import type { RecordSession } from './sessions.api.js';

export type Channel = RecordSession['channel'];

const storageKey = 'weiterlotse.session-channel';
const channels: readonly Channel[] = ['phone', 'in-person', 'video', 'email', 'company-visit', 'online', 'post', 'fair'];

/** All channels, the one used last on this device first. */
export const channelsLastUsedFirst = (): readonly Channel[] => {
  const last = channels.find((channel) => channel === localStorage.getItem(storageKey)) ?? 'phone';
  return [last, ...channels.filter((channel) => channel !== last)];
};

/** Remembers a channel as the one used last. */
export const rememberChannel = (channel: Channel): void => localStorage.setItem(storageKey, channel);
