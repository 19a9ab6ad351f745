import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { seedDemo } from '../../apps/cli/src/commands/seed-demo.js';
import { startApi, type TestApi } from './api.js';
import { projectFolder } from './child-process.js';
import { freePort } from './free-port.js';
import { startWorker } from './worker.js';

const executablePath = process.env['TEST_CHROMIUM'];
const webRoot = path.join(projectFolder, 'dist/web');
const flags = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

if (!executablePath && process.env['CI'] === 'true') throw new Error('CI=true: Chromium fehlt');

/** `describe` where the machine has a Chromium (test/run.mjs says so once where it has none). */
export const describeInBrowser = executablePath ? describe : describe.skip;

/** How a window is opened: a desk by day and in German unless said otherwise. */
export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'de' | 'en';
};

/** The whole product as users meet it: API, worker and web files over demo data of size `small`, and a Chromium. */
export type Site = {
  readonly api: TestApi;
  readonly origin: string;
  /** Opens an address for somebody who is not signed in. */
  readonly openAnonymous: (address: string, look?: Look) => Promise<Page>;
  /** Opens an address for a demo user, who signed in through the form (once per file). */
  readonly openAs: (username: string, address: string, look?: Look) => Promise<Page>;
  /** Sets the clock of the server and of windows opened from now on; who signed in before has to do so again. */
  readonly moveTo: (instant: string) => void;
  /** Errors in the console, failed scripts and requests to other hosts so far; a test file expects none. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** Monday, 23 November 2026, ten in the morning in Berlin: far from holidays. */
export const monday = '2026-11-23T09:00:00.000Z';

/** Starts everything; one per test file. Throws when `npm run build` has not been run. `settings` override environment variables. */
export const startSite = async (now = monday, settings: Record<string, string> = {}, atPort?: number): Promise<Site> => {
  if (!executablePath) throw new Error('TEST_CHROMIUM is missing: use describeInBrowser');
  if (!existsSync(path.join(webRoot, 'index.html'))) throw new Error('dist/web is missing: npm run build');
  process.env['DEMO_MODE'] = 'true';
  const port = atPort ?? (await freePort());
  const origin = `http://localhost:${port}`;
  const api = await startApi({ WEB_ROOT: webRoot, PUBLIC_URL: origin, ...settings });
  api.clock.set(now);
  const [, worker, browser] = await Promise.all([
    seedDemo({ databaseUrl: api.db.appUrl, size: 'small', now }),
    // Sweeps look through whole tables: once at the start is enough here, five times a second would starve the pages. The worker is woken
    // by what happens; asking by itself twenty times a second took an eighth of a core.
    startWorker(api.db.appUrl, api.clock, { SWEEP_MS: '600000', TICK_MS: '250', RELAY_POLL_MS: '1000' }),
    chromium.launch({ executablePath, args: flags.map((flag) => `--${flag}`) }),
  ]);
  await api.app.listen(port, '127.0.0.1');
  const stopClock = letRun(api);
  const windows = new Windows(browser, origin, api);
  return {
    api,
    origin: windows.origin,
    openAnonymous: (address, look) => windows.open(address, look),
    openAs: (username, address, look) => windows.openAs(username, address, look),
    moveTo: (instant) => {
      api.clock.set(instant);
      windows.forgetSessions();
    },
    complaints: windows.complaints,
    close: async () => {
      stopClock();
      await browser.close();
      await worker.stop();
      await api.close();
    },
  };
};

// Windows have a clock that runs, so the server's must run as well.
const letRun = ({ clock }: TestApi): (() => void) => {
  let before = performance.now();
  const timer = setInterval(() => {
    const elapsed = Math.floor(performance.now() - before);
    before += elapsed;
    clock.advance(elapsed);
  }, 50);
  return () => clearInterval(timer);
};

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

class Windows {
  readonly complaints: string[] = [];
  private readonly signedIn = new Map<string, SignedIn>();

  constructor(
    private readonly browser: Browser,
    readonly origin: string,
    private readonly api: TestApi,
  ) {}

  async open(address: string, look: Look = {}, storageState?: SignedIn): Promise<Page> {
    const { width = 1440, height = 900, theme = 'light', language = 'de' } = look;
    const context = await this.browser.newContext({
      baseURL: this.origin,
      viewport: { width, height },
      colorScheme: theme,
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      ...(storageState ? { storageState } : {}),
    });
    context.setDefaultTimeout(10_000);
    await context.addInitScript({ content: prepareWindow(this.api.clock.now(), language) });
    this.watch(context);
    const page = await context.newPage();
    countRequests(page);
    await page.goto(address);
    return page;
  }

  async openAs(username: string, address: string, look: Look = {}): Promise<Page> {
    const known = this.signedIn.get(username) ?? (await this.signIn(username));
    this.signedIn.set(username, known);
    return this.open(address, look, known);
  }

  forgetSessions(): void {
    this.signedIn.clear();
  }

  private async signIn(username: string): Promise<SignedIn> {
    const page = await this.open(username.includes('@') ? '/portal/' : '/');
    await fillSignIn(page, username);
    await page.getByRole('button', { name: /^Konto/ }).waitFor();
    const state = await page.context().storageState();
    await page.context().close();
    return state;
  }

  private watch(context: BrowserContext): void {
    const complain = (text: string) => this.complaints.push(text);
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.origin && !['data:', 'blob:'].includes(protocol)) complain(`request to ${request.url()}`);
    });
    context.on('weberror', (error) => complain(`error in the page: ${String(error.error())}`));
    context.on('console', (message) => {
      // Chromium reports every answer above 399 itself; below 500 they are the API's usual way to say no.
      const isRefusal = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isRefusal) complain(`console of ${message.page()?.url()}: ${message.text()}`);
    });
  }
}

// Runs in the page before its own scripts: the server's day and hour (never ahead of it), and the language of the window.
const prepareWindow = (instant: string, language: string): string => `
  if (location.protocol === 'http:') localStorage['weiterlotse.language'] ??= '${language}';
  const begin = ${Date.parse(instant) - 1_000} - performance.now();
  const now = () => begin + performance.now();
  globalThis.Date = new Proxy(Date, {
    construct: (target, given) => (given.length === 0 ? new target(now()) : new target(...given)),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });`;

/** Fills the sign-in form (in German) and sends it with Enter. */
export const fillSignIn = async (page: Page, username: string, password = 'weiterlotse'): Promise<void> => {
  await page.getByRole('textbox', { name: /^(Benutzername|E-Mail-Adresse)$/ }).fill(username);
  await page.getByRole('textbox', { name: 'Passwort', exact: true }).fill(password);
  await page.keyboard.press('Enter');
};

/** Chromium's own authenticator in software: answers every question for its owner. */
export const giveAuthenticator = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

const underWay = new WeakMap<Page, Set<Request>>();

const countRequests = (page: Page): void => {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
};

/** Waits until the page has its heading (or says what went wrong) and has heard nothing from the server for a moment. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1, [role=alert]').first().waitFor({ state: 'attached' });
  for (let quiet = 0; quiet < 4; quiet += 1) {
    await page.waitForTimeout(25);
    if (underWay.get(page)?.size) quiet = -1;
  }
};

// Put into the page directly: the runner for Playwright takes ten times as long for the same result.
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
};

/** What axe finds with all its rules: rule, place and reason of every violation; none is expected. */
export const axe = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
};

/** How many pixels the page is wider than its window: 0 where nothing scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
