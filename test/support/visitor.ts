import { TOTP } from 'otpauth';
import { Agent, type TestApi } from './api.js';
import type { Authenticator } from './authenticator.js';

/** A browser in small: keeps the cookie the server gave last, so that a token may change under way. */
export class Visitor {
  private cookie: string | undefined;

  constructor(
    private readonly api: TestApi,
    readonly base: '/api/v1' | '/portal/v1' = '/api/v1',
  ) {}

  /** The cookie as it is now. */
  get token(): string {
    return this.cookie ?? '';
  }

  get = (path: string) => this.send('get', path);
  post = (path: string, body: object = {}) => this.send('post', path, body);
  put = (path: string, body: object) => this.send('put', path, body);
  delete = (path: string) => this.send('delete', path, {});

  signIn = (username: string, password = 'weiterlotse') => this.post('/session', { username, password });

  /** Sets an app up; answers its code for now and the recovery codes. */
  async addApp(): Promise<{ code: () => string; recoveryCodes: string[] }> {
    const { body } = await this.post('/account/totp').expect(200);
    const app = new TOTP({ secret: body.secret });
    const code = () => app.generate({ timestamp: Date.parse(this.api.clock.now()) });
    const answer = await this.post('/account/totp/confirmation', { code: code() });
    if (answer.status !== 200) throw new Error(`the app was not taken: ${answer.text}`);
    return { code, recoveryCodes: answer.body.recoveryCodes };
  }

  async addPasskey(authenticator: Authenticator) {
    const { body } = await this.post('/account/passkeys/options').expect(200);
    return this.post('/account/passkeys', { name: 'Mein Schlüssel', response: authenticator.register(body) });
  }

  private send(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) {
    const request = new Agent(this.api.app, this.cookie).request(method, `${this.base}${path}`);
    void request.on('response', (response: { headers: Record<string, unknown> }) => {
      const [cookie] = ((response.headers['set-cookie'] as string[] | undefined) ?? []).map((line) => line.split(';')[0]!);
      if (cookie !== undefined) this.cookie = cookie.endsWith('=') ? undefined : cookie;
    });
    return body === undefined ? request : request.send(body);
  }
}
