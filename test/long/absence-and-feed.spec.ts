import { signIn } from '../support/api.js';
import { axe, describeInBrowser, sidewaysScroll, startSite, type Site } from '../support/browser.js';

/** What is agreed for somebody who will be away, and the address of one's own calendar. */
describeInBrowser('absence and calendar address', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const phone = { width: 390, height: 844, theme: 'dark' } as const;

  it('lists the appointments of an absence, hands one over, calls one off and takes that back', async () => {
    const adviser = await signIn(site.api, 'beratung');
    const { body: me } = await adviser.get('/api/v1/session').expect(200);
    const { body: other } = await (await signIn(site.api, 'betriebe')).get('/api/v1/session').expect(200);
    const internal = { minutes: 30, kind: 'internal', channel: 'phone', outsideHours: true, userIds: [me.user.id] };
    for (const at of ['06:00', '06:30', '07:00'])
      await adviser.create('/api/v1/appointments', { ...internal, on: '2026-12-29', at }).expect(201);
    const absence = { deputyId: other.user.id, startsOn: '2026-12-29', endsOn: '2026-12-29', reason: 'planned' };
    await adviser.create('/api/v1/deputyships', absence).expect(201);
    const page = await site.openAs('beratung', '/vertretung');
    const panel = page.getByRole('region', { name: /^Termine in der Abwesenheit von Ayşe Kaya ab 29\.12\.2026/ });
    const rows = panel.getByRole('listitem');
    await rows.nth(2).waitFor();
    const before = await rows.count();
    expect({ axe: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ axe: [], sideways: 0 });
    await rows
      .first()
      .getByRole('button', { name: /^An Jonas Brandt übergeben/ })
      .click();
    await page.getByText('Der Termin liegt jetzt bei Jonas Brandt.').waitFor();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
    await rows
      .first()
      .getByRole('button', { name: /^Absagen/ })
      .click();
    await page.getByText('Der Termin ist abgesagt.').waitFor();
    await rows.nth(before - 2).waitFor({ state: 'detached' });
    await rows
      .first()
      .getByRole('button', { name: /^Verlegen/ })
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
    const small = await site.openAs('beratung', '/vertretung', phone);
    await small.getByRole('region', { name: /^Termine in der Abwesenheit/ }).waitFor();
    expect({ axe: await axe(small), sideways: await sidewaysScroll(small) }).toEqual({ axe: [], sideways: 0 });
    await small.context().close();
  });

  it('shows the address of one’s calendar once, replaces and closes it', async () => {
    const page = await site.openAs('beratung', '/einstellungen');
    const panel = page.getByRole('region', { name: 'Termine im eigenen Kalender' });
    await panel.getByText('Es ist keine Adresse offen.').waitFor();
    await panel.getByRole('button', { name: 'Adresse erzeugen' }).click();
    const address = panel.getByRole('textbox', { name: 'Ihre Adresse' });
    const first = await address.inputValue();
    expect(first).toMatch(/\/api\/v1\/calendar-feed\/[\w-]{43}\.ics$/);
    expect((await page.request.get(first)).status()).toBe(200);
    expect({ axe: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ axe: [], sideways: 0 });
    await page.reload();
    await panel.getByText(/^Offen seit/).waitFor();
    expect(await address.count()).toBe(0);
    await panel.getByRole('button', { name: 'Neue Adresse erzeugen' }).click();
    await address.waitFor();
    const second = await address.inputValue();
    expect((await page.request.get(first)).status()).toBe(404);
    await panel.getByRole('button', { name: 'Adresse schließen' }).click();
    await panel.getByText('Es ist keine Adresse offen.').waitFor();
    expect((await page.request.get(second)).status()).toBe(404);
    await page.context().close();
    const small = await site.openAs('beratung', '/einstellungen', phone);
    await small.getByRole('region', { name: 'Termine im eigenen Kalender' }).getByRole('button').first().waitFor();
    expect({ axe: await axe(small), sideways: await sidewaysScroll(small) }).toEqual({ axe: [], sideways: 0 });
    await small.context().close();
  });
});
