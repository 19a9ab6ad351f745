import type { Locator, Page } from 'playwright-core';
import { signIn, type Agent } from '../support/api.js';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';

const person = { lastName: 'Werdegang', firstName: 'Emel', birthDate: '1985-03-02', employmentStatus: 'employed' };

/** What somebody learned, worked, speaks and aims at, and the status over time: entered, put right and taken out. */
describeInBrowser('the profile of a person', () => {
  let site: Site;
  let adviser: Agent;
  let page: Page;
  let clientId: string;

  beforeAll(async () => {
    site = await startSite();
    adviser = await signIn(site.api, 'beratung');
    clientId = (await adviser.create('/api/v1/clients', person).expect(201)).body.id;
    page = await site.openAs('beratung', `/personen/${clientId}`);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const part = (name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}( \\(\\d+\\))?$`) });
  const dialog = (): Locator => page.getByRole('dialog');
  const clean = async (on = page) => {
    await settled(on);
    expect(await axe(on)).toEqual([]);
  };
  const field = (label: string): Locator => dialog().getByRole('textbox', { name: label, exact: true });
  const closed = () => dialog().waitFor({ state: 'detached' });

  it('stands in a tab of its own, whose empty parts say the next step', async () => {
    await page.getByRole('tab', { name: 'Qualifikation & Werdegang' }).press('Enter');
    await part('Abschlüsse').getByText('Noch kein Abschluss erfasst.').waitFor();
    expect(new URL(page.url()).search).toBe('?reiter=qualifikation');
    await part('Was daraus für die Förderung folgt').getByText('Noch kein beruflicher Abschluss erfasst').waitFor();
    await clean();
  });

  it('takes a qualification by keyboard, names what is missing, and says what follows', async () => {
    await part('Abschlüsse').getByRole('button', { name: 'Abschluss hinzufügen' }).press('Enter');
    await field('Bezeichnung').press('Enter');
    await dialog().getByRole('link', { name: 'Wählen Sie die Art des Abschlusses.' }).waitFor();
    await clean();
    await dialog().getByLabel('Art des Abschlusses').selectOption('Berufsausbildung');
    await dialog().getByLabel('Nachweis').selectOption('Unterlage gesehen');
    await field('Bezeichnung').press('Enter');
    await dialog().getByRole('link', { name: 'Tragen Sie die Bezeichnung ein.' }).press('Enter');
    await page.keyboard.type('Fachkraft für Lagerlogistik');
    await field('Übliche Ausbildungsdauer in Monaten').fill('36');
    await field('Erworben am').fill('1.7.20088');
    await field('Erworben am').press('Enter');
    await dialog().getByText('Das ist kein Datum.').waitFor();
    await field('Bezeichnung').press('Enter');
    expect(await field('Erworben am').evaluate((input) => input.matches(':focus'))).toBe(true);
    await field('Erworben am').fill('1.7.08');
    await field('Gesehen oder abgelegt am').fill('heute');
    await clean();
    await field('Bezeichnung').press('Enter');
    await closed();
    await part('Abschlüsse')
      .getByRole('row', { name: /Fachkraft für Lagerlogistik.*Berufsausbildung · 36 Monate.*01\.07\.2008/ })
      .waitFor();
    const findings = part('Was daraus für die Förderung folgt');
    await findings.getByText('Berufsabschluss vorhanden').waitFor();
    await findings.getByText('ja, seit 01.07.2010').waitFor();
    await page.getByRole('tab', { name: 'Übersicht' }).click();
    await part('Angaben zur Person').getByText('vorhanden, 01.07.2008').waitFor();
    await part('Angaben zur Person').getByRole('button', { name: 'Bearbeiten' }).click();
    await page.getByText('Folgt aus den Abschlüssen').waitFor();
    await clean();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('tab', { name: 'Qualifikation & Werdegang' }).click();
  });

  it('counts unskilled work since then and proposes what § 81(2) SGB III asks', async () => {
    await part('Werdegang').getByRole('button', { name: 'Station hinzufügen' }).click();
    await field('Tätigkeit').fill('Lagerhelferin');
    await dialog()
      .getByRole('combobox', { name: /^Beruf nach KldB 2010/ })
      .fill('51311');
    await dialog()
      .getByRole('option', { name: /^51311/ })
      .click();
    await dialog().getByText('Helfertätigkeit').waitFor();
    await field('Arbeitgeber').fill('Emscherufer Logistik KG');
    await field('Erster Tag').fill('1.2.2015');
    await field('Stunden je Woche').fill('viele');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().getByRole('link', { name: 'Stunden als Zahl, zum Beispiel 38,5.' }).waitFor();
    await field('Stunden je Woche').fill('38,5');
    await clean();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await closed();
    await part('Werdegang')
      .getByRole('row', { name: /Lagerhelferin.*Emscherufer.*38,5 Std\. je Woche.*seit 01\.02\.2015/ })
      .waitFor();
    await part('Was daraus für die Förderung folgt')
      .getByText(/Mehr als vier Jahre/)
      .waitFor();
    await part('Was daraus für die Förderung folgt')
      .getByText(/11,8 Jahre, aus 1 Station/)
      .waitFor();
  });

  it('holds languages and goals, and says what became of a goal', async () => {
    await part('Sprachen').getByRole('button', { name: 'Sprache hinzufügen' }).click();
    await dialog().getByLabel('Sprache').selectOption('Türkisch');
    await dialog().getByLabel('Niveau').selectOption('Muttersprache');
    await clean();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await closed();
    await part('Sprachen')
      .getByRole('row', { name: /Türkisch.*Muttersprache/ })
      .waitFor();
    await part('Ziele').getByRole('button', { name: 'Ziel hinzufügen' }).click();
    await field('Ziel').fill('Berufskraftfahrerin');
    await field('Möglich ab').fill('1.2.2027');
    await clean();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await closed();
    await part('Ziele').getByRole('button', { name: 'Berufskraftfahrerin ändern' }).click();
    await dialog().getByLabel('Stand').selectOption('aufgegeben');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await closed();
    await part('Ziele')
      .getByRole('row', { name: /Berufskraftfahrerin.*möglich ab 01\.02\.2027.*aufgegeben 23\.11\.2026/ })
      .waitFor();
  });

  it('keeps what was typed when somebody else was faster, and says what is stored now', async () => {
    await part('Ziele').getByRole('button', { name: 'Berufskraftfahrerin ändern' }).click();
    await field('Ziel').fill('Disponentin');
    const { body } = await adviser.get(`/api/v1/clients/${clientId}/profile`).expect(200);
    const [{ id, version, recordedAt: _, updatedBy: __, ...goal }] = body.goals;
    const faster = { type: 'goal', ...goal, title: 'Busfahrerin' };
    await adviser.change('put', `/api/v1/clients/${clientId}/profile-entries/${id}`, version, faster).expect(200);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().getByText('Ihre Eingaben stehen noch hier.').waitFor();
    await clean();
    await dialog().getByRole('button', { name: 'Neuen Stand übernehmen' }).click();
    await dialog()
      .getByText(/Von Ayşe Kaya gespeichert: Busfahrerin, aufgegeben/)
      .waitFor();
    expect(await field('Ziel').inputValue()).toBe('Disponentin');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await closed();
    await part('Ziele').getByText('Disponentin', { exact: true }).waitFor();
  });

  it('plans a change of status, corrects it, and refuses a day that is taken', async () => {
    const status = part('Status am Arbeitsmarkt');
    await status.getByRole('button', { name: 'Status ändern' }).press('Enter');
    await dialog().getByLabel('Neuer Status').selectOption('Arbeitslos');
    await dialog().getByLabel('Woher bekannt').selectOption('Mitteilung der Agentur für Arbeit');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog()
      .getByRole('link', { name: /An diesem Tag beginnt schon ein Eintrag/ })
      .waitFor();
    await clean();
    await field('Gilt ab').fill('1.12.2026');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await closed();
    await status.getByRole('row', { name: /Arbeitslos.*Ayşe Kaya.*ab 01\.12\.2026.*geplant/ }).waitFor();
    await status.getByRole('row', { name: /Beschäftigt.*bis 30\.11\.2026.*heute/ }).waitFor();
    await status.getByRole('button', { name: /Arbeitslos ab 01\.12\.2026 entfernen/ }).click();
    await page.getByRole('alertdialog').getByText('bleibt im Änderungsprotokoll').waitFor();
    await clean();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await status.getByRole('row', { name: /Arbeitslos/ }).count()).toBe(0);
  });

  it.each([
    ['at night', { width: 1440, theme: 'dark' as const }],
    ['on a phone', { width: 390, height: 844 }],
    ['on a small phone at night', { width: 320, height: 640, theme: 'dark' as const }],
  ])('passes axe and does not scroll sideways %s', async (_, look) => {
    const window = await site.openAs('beratung', `/personen/${clientId}?reiter=qualifikation`, look);
    await window.getByText('Disponentin', { exact: true }).waitFor();
    await clean(window);
    expect(await sidewaysScroll(window)).toBeLessThanOrEqual(0);
    await window.getByRole('button', { name: 'Abschluss hinzufügen' }).click();
    await window.getByRole('dialog').getByLabel('Art des Abschlusses').selectOption('Berufsausbildung');
    await clean(window);
    expect(await sidewaysScroll(window)).toBeLessThanOrEqual(0);
    await window.context().close();
  });
});
