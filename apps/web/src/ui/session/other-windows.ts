const channelName = 'weiterlotse.session';

/** Tells the other windows of this browser that somebody is signed in here; nothing about whom. */
export const tellOtherWindows = (): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-in');
  channel.close();
};

/** Hears when somebody has signed in in another window; returns the way to stop. */
export const onSignInElsewhere = (listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
};
