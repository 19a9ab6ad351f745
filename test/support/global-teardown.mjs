import { rmSync } from 'node:fs';

/** Stops what global-setup started. */
export default async function globalTeardown() {
  const servers = globalThis.weiterlotseServers;
  if (!servers) return;
  globalThis.weiterlotseServers = undefined;
  for (const stop of servers.stops) await stop();
  rmSync(servers.folder, { recursive: true, force: true });
}
