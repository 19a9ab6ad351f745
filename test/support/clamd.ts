import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The EICAR test string, put together here so that no file of this repository holds it. */
export const eicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

export type StandInClamd = {
  readonly url: string;
  /** What was handed over so far, whole. */
  readonly scanned: readonly Buffer[];
  /** How it answers from now on; left out, by what it finds. */
  answer: 'by-content' | 'error' | 'silent' | 'hang-up';
  readonly close: () => Promise<void>;
};

/** A daemon that speaks INSTREAM as clamd does and knows one virus: EICAR. */
export const startClamd = async (): Promise<StandInClamd> => {
  const scanned: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const content = contentOf(received);
      if (!content) return;
      scanned.push(content);
      if (self.answer === 'silent') return;
      if (self.answer === 'hang-up') return socket.destroy();
      const found = content.includes(eicar()) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK';
      socket.end(`${self.answer === 'error' ? 'INSTREAM size limit exceeded. ERROR' : found}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: StandInClamd = {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    answer: 'by-content',
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
};

const command = Buffer.from('zINSTREAM\0');

// All chunks, once the empty one that ends them has come.
const contentOf = (received: Buffer): Buffer | undefined => {
  if (!received.subarray(0, command.length).equals(command)) return undefined;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
};
