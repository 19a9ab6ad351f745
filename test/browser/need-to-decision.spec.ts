import pg from 'pg';
import type { Page } from 'playwright-core';
import { signIn } from '../support/api.js';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { insertRun } from '../support/world.js';

const topic = 'Sechs Leute sollen Druckbehälter schweißen lernen';
const purpose = 'Fachkräfte für die neue Linie der Druckbehälter.';
const note = 'Betrieb wirkt unentschlossen, Herr Kowalski zögert wegen der Schichten.';
const phone = { width: 390, height: 844 };

/** ARCHITECTURE.md, flow 2: a company's need becomes a case, an application and a decision, which the company sees. */
describeInBrowser('flow 2: from the need to the decision', () => {
  let site: Site;
  let needNumber: string;
  let caseAddress: string;
  let applicationAddress: string;
  let applicationNumber: string;

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const dates = { startsOn: '2027-03-01', endsOn: '2027-08-31' };
    await insertRun(db, { ...dates, title: 'Behälterschweißen MAG', minutes: 400 * 60, priceCents: 600_000 }, 1, site.api.clock.now());
    await insertRun(
      db,
      { ...dates, title: 'Behälterschweißen Auffrischung', minutes: 96 * 60, priceCents: 109_000 },
      2,
      site.api.clock.now(),
    );
    await db.end();
    const adviser = await signIn(site.api, 'betriebe');
    const client = await adviser.create('/api/v1/clients', {
      lastName: 'Kowalski-Brück',
      firstName: 'Piotr',
      birthDate: '1990-05-10',
      employmentStatus: 'employed',
      hasQualification: true,
      qualificationOn: '2012-07-01',
    });
    const disability = { severelyDisabled: false, reason: 'funding-calculation', evidence: 'own-statement' };
    const answer = await adviser.change('put', `/api/v1/clients/${client.body.id}/severe-disability`, 1, disability);
    if (answer.status >= 300) throw new Error(answer.text);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  it('a company reports its need on a phone in five questions', async () => {
    const page = await site.openAs('hr@huelsmeier.example', '/portal/', phone);
    await page.getByText('Qualifizierungsbedarf melden').first().click();
    await page.getByRole('textbox').fill(topic);
    await next(page);
    await page.getByRole('textbox').fill('6');
    await next(page);
    await page.getByRole('radio', { name: 'Sobald ein passender Kurs beginnt' }).check();
    await next(page);
    await page.getByRole('textbox', { name: /^Hinweise/ }).fill('Frühschicht bis 14 Uhr.');
    await next(page);
    await page.getByRole('textbox', { name: 'Telefon' }).fill('02323 5550100');
    expect({ axe: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ axe: [], sideways: 0 });
    await page.getByRole('button', { name: 'Bedarf senden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vielen Dank, Ihr Bedarf ist gemeldet' }).waitFor();
    needNumber = /B-2026-\d{5}/.exec(await page.locator('body').innerText())![0];
    // One working day after Monday.
    expect(await page.locator('body').innerText()).toContain('spätestens am Di, 24.11.2026');
    await page.context().close();
  });

  it('an adviser takes it over as a case', async () => {
    const page = await site.openAs('betriebe', '/bedarf');
    const row = page.getByRole('row').filter({ hasText: needNumber });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Hülsmeier Stahl- und Behälterbau GmbH, Herne/);
    await row.getByRole('link', { name: topic }).click();
    await page.getByRole('button', { name: 'Als Fall übernehmen' }).click();
    await page.waitForURL('**/faelle/*');
    await page.getByRole('heading', { level: 1, name: /Hülsmeier/ }).waitFor();
    caseAddress = new URL(page.url()).pathname;

    await page.getByRole('button', { name: 'Gespräch aufnehmen' }).click();
    await page.getByLabel('Was wurde besprochen?').fill(note);
    await page.getByRole('radio', { name: /Bedarf geklärt/ }).check();
    await page.getByRole('form', { name: 'Gespräch', exact: true }).getByRole('button', { name: 'Abschließen' }).click();
    await page.getByRole('region', { name: 'Verlauf' }).getByText(note).waitFor();
    await page.context().close();
  });

  it('compares two runs, sees which one is too short for § 82, and recommends the other with its purpose', async () => {
    const page = await site.openAs('betriebe', caseAddress);
    await page.getByText('Kurs suchen').click();
    await page
      .getByRole('searchbox', { name: 'Titel oder Träger' })
      .or(page.getByRole('textbox', { name: 'Titel oder Träger' }))
      .fill('Behälterschweißen');
    for (const title of ['Behälterschweißen MAG', 'Behälterschweißen Auffrischung']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).check();
    }
    await page.getByText('Vergleich öffnen').click();
    const hours = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Stunden', exact: true }) });
    await hours.waitFor();
    expect(await hours.innerText()).toMatch(
      /400[\s\S]*mehr als 120 Stunden[\s\S]*96[\s\S]*nicht mehr als 120 Stunden: §\s82 nicht möglich/,
    );
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Empfehlen\s?: Behälterschweißen MAG/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Kurs empfehlen' });
    await dialog
      .getByText(/F-2026-\d{5}/)
      .first()
      .waitFor();
    await dialog.getByLabel('Wozu dient der Kurs?').fill(purpose);
    await dialog.getByRole('button', { name: 'Empfehlen', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Zum Fall' }).click();
    await page.waitForURL(`**${caseAddress}`);
    await page
      .getByRole('region', { name: /^Empfohlene Kurse/ })
      .getByText(purpose)
      .waitFor();
    await page.context().close();
  });

  it('makes an application of it; amounts equal the calculation by hand, each line with its statute and rule', async () => {
    const page = await site.openAs('betriebe', caseAddress);
    await page.getByText('Antrag anlegen').click();
    await page.getByRole('heading', { level: 1, name: 'Antrag vorbereiten' }).waitFor();
    await page.getByRole('combobox', { name: 'Wer nimmt teil?' }).fill('Kowalski-Brück');
    await page.getByRole('option', { name: /Kowalski-Brück/ }).click();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.waitForURL('**/antraege/*');
    applicationAddress = new URL(page.url()).pathname;
    applicationNumber = await page.getByRole('heading', { level: 1, name: /^A-\d{4}-\d{5}$/ }).innerText();

    await page.getByLabel('Bruttoarbeitsentgelt im Monat').fill('3600');
    await page.getByLabel('Vereinbarte Arbeitszeit in der Woche').fill('40');
    await page.getByLabel('Freistellung in der Woche').fill('20');
    await answer(page, /^Fehlender Berufsabschluss/, 'nein');
    await answer(page, /^Letzte Teilnahme/, 'bisher keine');
    await answer(page, /^Qualifizierungsgeld/, 'nein');
    await answer(page, /^Erhöhung/, 'nicht gewähren');
    await page.getByRole('button', { name: 'Speichern und berechnen' }).click();
    const totals = page.getByRole('table', { name: 'Zusammen' });
    await totals.waitFor();

    // 27 + 2 × 0,75 + 4 × 0,50 + 5 × 0,25 = 31,75 heads, below 50: the company bears nothing of 6.000,00 € course costs.
    // Zuschuss: 3.600,00 × 20/40 × 1,20 = 2.160,00, of it 75 % = 1.620,00 a month; March to August 6 × 1.620,00 = 9.720,00.
    const calculation = plain(await page.getByRole('region', { name: 'Berechnung' }).innerText());
    for (const amount of ['31,75', '6.000,00 €', '2.160,00 €', '1.620,00 €', '9.720,00 €']) expect(calculation).toContain(amount);
    expect(calculation).toMatch(/§ 82 Abs\. \d/);
    expect(calculation).toMatch(/S82\.[A-Z]\d/);
    expect(plain(await totals.innerText())).toMatch(/Agentur für Arbeit zahlt höchstens\s+15\.720,00 €/);
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: 'Einreichen', exact: true }).click();
    await page.getByRole('button', { name: 'Jetzt einreichen' }).click();
    await page.getByText('Der Antrag ist eingereicht.').waitFor();
    await page.getByText(/Entscheiden: dafür fehlt Ihnen die Berechtigung/).waitFor();
    await page.context().close();
  });

  it('a second person examines and decides', async () => {
    const page = await site.openAs('teamleitung', '/');
    await page
      .getByRole('link', { name: new RegExp(applicationNumber) })
      .first()
      .click();
    await page.waitForURL(`**${applicationAddress}`);
    await page.getByRole('button', { name: 'Prüfung beginnen' }).click();
    await page.getByRole('button', { name: 'Entscheiden', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Über den Antrag entscheiden' });
    const full = dialog.getByRole('radio', { name: 'in voller Höhe' });
    await full.first().waitFor();
    expect(await full.count()).toBe(2);
    await full.nth(0).check();
    await full.nth(1).check();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Entscheidung festhalten' }).click();
    await page.getByText('Die Entscheidung ist festgehalten.').waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/Entschieden von Martina Sobotta am Mo, 23\.11\.2026/);
    await page.context().close();
  });

  it('the company sees the state and the amounts, and neither a note nor a name', async () => {
    const page = await site.openAs('hr@huelsmeier.example', '/portal/antraege', phone);
    await page
      .getByRole('link', { name: new RegExp(`Behälterschweißen MAG|${applicationNumber}`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Behälterschweißen MAG' }).waitFor();
    await settled(page);
    const text = plain(await page.locator('body').innerText());
    expect(text).toContain(applicationNumber);
    expect(text).toMatch(/Bewilligt/);
    expect(text).toMatch(/Zuschuss zum Arbeitsentgelt\s+9\.720,00 €/);
    expect(text).toMatch(/Lehrgangskosten, Anteil der Agentur\s+6\.000,00 €/);
    expect(text).toMatch(/Ihr Anteil[^€]*\s0,00 €/);
    expect(text).not.toMatch(/Kowalski|Piotr|unentschlossen|Druckbehälter|3\.600/);
    expect({ axe: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ axe: [], sideways: 0 });
    await page.context().close();
  });
});

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Weiter' }).click();

const answer = (page: Page, question: RegExp, choice: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: question })
    .or(page.getByRole('group', { name: question }))
    .getByRole('radio', { name: choice, exact: true })
    .check();

/** Text with ordinary spaces: amounts hold narrow ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
