import { connect, type Socket } from 'node:net';

export type ScanResult = 'clean' | 'infected' | 'failed';

const chunkSize = 65_536;

/**
 * Asks clamd about content by its command INSTREAM: chunks with their length in front, an empty one at the end. `address` is
 * `tcp://host:port` or `unix:///path`. A daemon that is away, slow or answers anything else is `failed`, never `clean`.
 */
export const scanWithClamd = (address: string, content: Buffer, timeoutMs: number): Promise<ScanResult> =>
  new Promise((resolve) => {
    const socket = open(address);
    let answer = '';
    const finish = (result: ScanResult): void => {
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => finish('failed'), timeoutMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve(meaningOf(answer));
    });
    socket.on('error', () => finish('failed'));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\0') || answer.length > 4_096) finish(meaningOf(answer));
    });
    socket.once('connect', () => send(socket, content));
  });

const open = (address: string): Socket => {
  const url = new URL(address);
  return url.protocol === 'unix:' ? connect(url.pathname) : connect(Number(url.port || 3310), url.hostname);
};

const send = (socket: Socket, content: Buffer): void => {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < content.length; at += chunkSize) {
    const chunk = content.subarray(at, at + chunkSize);
    socket.write(lengthOf(chunk.length));
    socket.write(chunk);
  }
  socket.write(lengthOf(0));
};

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

const meaningOf = (answer: string): ScanResult => {
  const line = answer.replace(/\0.*$/s, '').trim();
  if (line === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(line) ? 'infected' : 'failed';
};
