import pg from 'pg';
import type { Page } from 'playwright-core';
import { signIn } from '../support/api.js';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';

const later = '2026-11-23T13:00:00.000Z';
const note = 'Rückruf: Der Platz ist noch frei.';

/** What happened to a person, on a case and with a company, as those who work with them read it. */
describeInBrowser('the timeline', () => {
  let site: Site;
  let db: pg.Client;
  let caseId: string;
  let clientId: string;
  let companyId: string;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ id: string; client_id: string }>(
      `select k.id, k.client_id from counselling.case k where k.client_id is not null and k.closed_on is null
         and k.team_id = (select team_id from identity.staff_user where username = 'beratung')
       order by (select count(*) from counselling.session s where s.case_id = k.id) +
         3 * (select count(*) from funding.application a where a.case_id = k.id) desc, k.number limit 1`,
    );
    ({ id: caseId, client_id: clientId } = rows[0]!);
    const companies = await db.query<{ id: string }>(
      `select k.establishment_id as id from counselling.case k join funding.application a on a.establishment_id = k.establishment_id
         join counselling.need n on n.establishment_id = k.establishment_id and n.tenant_id = k.tenant_id
       where k.client_id is null and k.team_id = (select team_id from identity.staff_user where username = 'betriebe')
       group by 1 order by count(*) desc, 1 limit 1`,
    );
    companyId = companies.rows[0]!.id;
    // Four duties done one after the other: a run that folds.
    await db.query(
      `insert into reminders.reminder (id, tenant_id, kind, state, subject_kind, subject_id, subject_number, owner_id, text, due_on, due_at,
         completed_at, completed_by, created_at, updated_at)
       select gen_random_uuid(), k.tenant_id, 'wiedervorlage', 'ERLEDIGT', 'case', k.id, k.number, k.owner_id, 'Anruf', '2026-11-22', $2,
         $2::timestamptz - n * interval '1 minute', k.owner_id, $2, $2
       from counselling.case k, generate_series(1, 4) n where k.id = $1`,
      [caseId, '2026-11-23T08:59:00.000Z'],
    );
  });
  afterEach(async () => {
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });

  const panel = () => page.getByRole('region', { name: 'Verlauf', exact: true });
  const entries = () =>
    panel()
      .getByRole('listitem')
      .filter({ has: page.locator('.wl-timeline__title') });
  const checked = async () => {
    await page.locator('h1').waitFor();
    return { axe: await axe(page), sideways: await sidewaysScroll(page) };
  };
  const fine = { axe: [], sideways: 0 };
  const chip = (name: string) => panel().getByRole('button', { name, exact: true });

  it('of a case shows talks with their notes, folds runs of like things and opens them by keyboard', async () => {
    page = await site.openAs('beratung', `/faelle/${caseId}`);
    await entries().nth(5).waitFor();
    expect(await panel().locator('.wl-folded').count()).toBeGreaterThan(0);
    const more = panel()
      .getByRole('button', { name: /^\d+ weitere bis/ })
      .first();
    const before = await entries().count();
    await more.focus();
    await page.keyboard.press('Enter');
    await panel().getByRole('button', { name: 'Wieder zusammenfassen' }).waitFor();
    expect(await entries().count()).toBeGreaterThan(before + 1);
    expect(await checked()).toEqual(fine);
    await panel().getByRole('button', { name: 'Wieder zusammenfassen' }).click();
    expect(await entries().count()).toBe(before);
    // Nothing is new at the first visit.
    expect(await panel().getByText('Besuch').count()).toBe(0);
  });

  it('is narrowed by chips, which stand in the address, and says so when nothing is left', async () => {
    page = await site.openAs('beratung', `/faelle/${caseId}`);
    await entries().nth(5).waitFor();
    await chip('Antrag').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/verlauf=application/);
    await settled(page);
    const groups = await entries().evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-group')))]);
    expect(groups).toEqual(['application']);
    expect(await chip('Antrag').getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await entries().first().waitFor();
    expect(await chip('Antrag').getAttribute('aria-pressed')).toBe('true');
    await chip('Dokument').click();
    await panel().getByText('Nichts unter „Dokument“.').waitFor();
    expect(await checked()).toEqual(fine);
    await panel().getByRole('button', { name: 'Alles zeigen' }).click();
    await entries().nth(5).waitFor();
  });

  it('has a link to each entry, which opens it by itself, in sight and with the focus', async () => {
    page = await site.openAs('beratung', `/faelle/${caseId}`);
    await entries().nth(5).waitFor();
    const oldest = entries().last();
    const id = await oldest.getAttribute('id');
    await oldest.getByRole('link', { name: /^Link zu diesem Eintrag/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#${id}`);
    await page.reload();
    await page.locator(`li[id="${id}"]:focus`).waitFor();
    // Also when the panels above have come.
    await settled(page);
    await page.waitForFunction(`(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`);
    expect(await checked()).toEqual(fine);
  });

  it('prints as a table of its own, without notes', async () => {
    page = await site.openAs('beratung', `/faelle/${caseId}`);
    await page.addInitScript({ content: 'window.print = () => {}' });
    await page.reload();
    await entries().nth(5).waitFor();
    await panel().getByRole('button', { name: 'Drucken' }).click();
    const sheet = page.locator('.wl-print-sheet');
    await sheet.waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.getByRole('row').count()).toBeGreaterThan(8);
    expect(await sheet.innerText()).toMatch(/Gedruckt am Mo, 23\.11\.2026/);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await sheet.waitFor({ state: 'detached' });
  });

  it('of a company shows only needs, only applications, only contacts', async () => {
    page = await site.openAs('betriebe', `/unternehmen/${companyId}?reiter=verlauf`);
    await entries().nth(5).waitFor();
    for (const [name, group] of [
      ['Bedarf', 'need'],
      ['Antrag', 'application'],
      ['Kontakt', 'contact'],
    ] as const) {
      // prettier-ignore
      await chip(name).click();
      await page.waitForURL(new RegExp(`verlauf=${group}`));
      await entries().first().waitFor();
      await settled(page);
      expect(await entries().evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-group')))])).toEqual([group]);
    }
    expect(await checked()).toEqual(fine);
  });

  it('of a person leads to the cases, also by night on a phone', async () => {
    page = await site.openAs('beratung', `/personen/${clientId}?reiter=verlauf`, { width: 390, height: 844, theme: 'dark' });
    await entries().nth(5).waitFor();
    await panel().getByText('Status am Arbeitsmarkt').first().waitFor();
    expect(await checked()).toEqual(fine);
    await entries().getByRole('link', { name: /^F-/ }).first().click();
    await page.waitForURL(/\/faelle\//);
  });

  it('marks what a colleague wrote down since the last visit, also after a reload, and not one’s own', async () => {
    site.moveTo(later);
    await db.query(
      `insert into counselling.session (id, tenant_id, case_id, client_id, held_on, channel, outcome, notes, author_id, created_at, created_by, updated_at)
       select gen_random_uuid(), k.tenant_id, k.id, k.client_id, '2026-11-23', 'phone', 'informed', $2, u.id, $3, u.id, $3
       from counselling.case k join identity.staff_user u on u.team_id = k.team_id and u.username <> 'beratung' where k.id = $1 limit 1`,
      [caseId, note, '2026-11-23T12:30:00.000Z'],
    );
    const me = await signIn(site.api, 'beratung');
    const talk = { heldOn: '2026-11-23', channel: 'phone', outcome: 'informed', notes: 'Selbst eingetragen' };
    await me.create(`/api/v1/cases/${caseId}/sessions`, talk).expect(201);
    page = await site.openAs('beratung', `/faelle/${caseId}`);
    const fresh = entries().filter({ hasText: note });
    for (let visit = 0; visit < 2; visit += 1) {
      await panel()
        .getByText(/^1 neu seit Ihrem letzten Besuch \(Mo, 23\.11\.2026/)
        .waitFor();
      await fresh.getByText('neu', { exact: true }).waitFor();
      expect(await entries().filter({ hasText: 'Selbst eingetragen' }).getByText('neu', { exact: true }).count()).toBe(0);
      await page.reload();
    }
    expect(await checked()).toEqual(fine);
  });
});
