import { createServer } from 'node:net';

const listenOnce = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

/** A TCP port on 127.0.0.1 that nothing listens on at this moment. */
export const freePort = () => listenOnce(0, '127.0.0.1');

/** Whether `port` can be opened for visitors of http://localhost: asked on IPv4 and, where the machine has it, IPv6. */
export async function isPortFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    try {
      await listenOnce(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    }
  }
  return true;
}
