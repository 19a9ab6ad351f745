import { Agent, request } from 'node:http';

export type Ask = { readonly method: string; readonly url: string; readonly headers?: Record<string, string>; readonly body?: unknown };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends one request over the one kept connection and answers the body; throws at any status beside 200 and 201. */
export const send = ({ method, url, headers = {}, body }: Ask): Promise<string> =>
  new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(url, { method, agent, headers: { ...headers, ...(payload ? jsonHeaders(payload) : {}) } }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => (response.statusCode === 200 || response.statusCode === 201 ? resolve(text) : reject(new Error(`${method} ${url}: ${response.statusCode} ${text.slice(0, 500)}`)))); // prettier-ignore
    });
    sent.on('error', reject);
    sent.end(payload);
  });

const jsonHeaders = (payload: string) => ({ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) });

/** Milliseconds each of `times` calls took, one after the other. */
export const timesOf = async (times: number, call: (index: number) => Promise<unknown>): Promise<readonly number[]> => {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const begin = performance.now();
    await call(index);
    all.push(performance.now() - begin);
  }
  return all;
};

/** The value that a share of all values does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
