import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { Examples } from '../support/pages.js';

/** What product.md B4 and B6 ask of the calculator, without a mouse: facts, amounts to the cent, variants, the wording of the law. */
describeInBrowser('the funding calculator', () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    page = await site.openAs('beratung', '/foerderrechner');
    await settled(page);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  /** Goes to a field as its question does, and types. */
  const type = async (fact: string, text: string) => {
    await page.locator(`#rechner-${fact}`).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  // The first radio is «ja», the arrow leads to «nein».
  const answer = async (fact: string, yes: boolean) => {
    await page.locator(`#rechner-${fact}`).focus();
    await page.keyboard.press('Space');
    if (!yes) await page.keyboard.press('ArrowRight');
  };
  const summary = () => page.getByRole('status').filter({ hasText: /Vorprüfung|Einzelfall/ });
  const plain = async (text: Promise<string>) => (await text).replaceAll(/[\u202f\u00a0]/g, ' ');

  const table = () => page.getByRole('table', { name: 'Vergleich' });
  /** The cells of one row of the comparison. */
  const row = async (name: string): Promise<string[]> => {
    const line = table()
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    return (await line.getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/[\u202f\u00a0]/g, ' '));
  };

  it('asks what it does not know, and each question leads to its field', async () => {
    await page.getByText('Für die Beträge fehlen noch Antworten:').waitFor();
    await page.getByText('Keine Förderzusage; die Entscheidung trifft die Agentur für Arbeit.').first().waitFor();
    const question = page.getByRole('link', { name: 'Was kostet der Lehrgang?' }).first();
    await question.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('rechner-lehrgangskosten');
  });

  it('gives the amounts of the hand calculation as soon as the last answer is typed', async () => {
    await type('beschaeftigte', '24');
    await type('beschaeftigte-upTo30', '6');
    await type('beschaeftigte-upTo20', '5');
    await type('beschaeftigte-upTo10', '3');
    await page.getByText('24 + 6 × 0,75 + 5 × 0,5 + 3 × 0,25 = 31,75').waitFor();
    for (const fact of ['konzernBeschaeftigte', 'qualifizierungsvereinbarung', 'fehlenderBerufsabschluss']) await answer(fact, false);
    await answer('arbeitsverhaeltnis', true);
    await type('birthDate', '1.1.1990');
    await page.locator('#rechner-berufsabschlussAm').focus();
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: 'Tag des Abschlusses' }).focus();
    await page.keyboard.type('1.7.2016');
    await page.locator('#rechner-letzteTeilnahmeAm').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await type('lehrgangskosten', '4980');
    await type('participationStart', '1.2.2027');
    await type('measureEnd', '30.4.2027');
    await type('massnahmeMinutes', '480');
    for (const fact of ['massnahmeZulassung', 'traegerZulassung']) await answer(fact, true);
    for (const fact of [
      'aufstiegsfortbildung',
      'nurAnpassungsfortbildung',
      'arbeitgeberVerpflichtet',
      'qualifizierungsgeldGleicheMassnahme',
    ])
      await answer(fact, false);
    await type('arbeitsentgelt', '3350');
    await type('arbeitszeitMinutesPerWeek', '40');
    await type('zeitOhneArbeitsleistung', '40');
    await summary().filter({ hasText: 'Agentur zahlt höchstens 14.025,00' }).waitFor();
    expect(await plain(summary().innerText())).toBe(
      'Vorprüfung bestanden · Agentur zahlt höchstens 14.025,00 € · Unternehmen erhält per saldo 9.045,00 €',
    );
    expect(await plain(page.getByText(/^bis zu/).innerText())).toBe('bis zu 3.015,00 € pro Monat');
    // Below 50 nobody has to know it.
    expect(await page.locator('#rechner-schwerbehindert').count()).toBe(0);
  });

  it('passes axe at a desk by day', async () => {
    expect(await axe(page)).toEqual([]);
  });

  it('refuses what cannot be, says so at the field, and keeps showing the result before', async () => {
    await type('measureEnd', '1.1.2027');
    await page.getByRole('link', { name: 'Das Ende der Maßnahme liegt vor ihrem Beginn. Bitte Beginn oder Ende ändern.' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('rechner-measureEnd');
    expect(await page.locator('#rechner-measureEnd').getAttribute('aria-invalid')).toBe('true');
    expect(await summary().innerText()).toContain('14.025,00');
    await type('measureEnd', '30.4.2027');
    await page.getByText('Diese Angaben passen nicht').waitFor({ state: 'detached' });
  });

  it('compares variants and tells the difference in euro', async () => {
    await add('Mit Vereinbarung');
    await add('Anderer Kurs');
    expect(await page.evaluate('document.activeElement.id')).toBe('rechner-lehrgangskosten');
    await type('massnahmeMinutes', '96');
    await table().getByText('Vorprüfung nicht bestanden').waitFor();
    expect(await row('Dauer der Maßnahme')).toEqual(['480 h', '480 h', '96 h']);
    expect(await row('Zuschuss zum Entgelt je Monat')).toEqual(['3.015,00 € (75 %)', '3.216,00 € (80 %)', '–']);
    expect(await row('Unterschied für die Agentur')).toEqual(['± 0,00 €', '+ 603,00 €', '− 14.025,00 €']);
    expect(await row('Unterschied für das Unternehmen')).toEqual(['± 0,00 €', '− 603,00 €', '+ 14.025,00 €']);
    await page.getByText('Was würde es ändern: ein Kurs mit mehr Stunden').waitFor();
  });

  it('sets the Qualifizierungsgeld beside § 82', async () => {
    await add('Qualifizierungsgeld statt § 82');
    expect(await page.locator('#rechner-arbeitnehmerImBetrieb').inputValue()).toBe('38');
    await type('betroffeneArbeitnehmer', '3');
    await type('nettoentgeltSoll', '2200');
    await type('nettoentgeltIst', '0');
    for (const fact of ['erhoehterLeistungssatz', 'gekuendigtOderAufgehoben']) await answer(fact, false);
    for (const fact of ['qualifizierungsgeldVereinbarung', 'arbeitgeberFinanziert', 'vollzeitdauerEingehalten']) await answer(fact, true);
    await page.locator('#rechner-letztesQualifizierungsgeldAm').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    // 38 heads, a tenth is needed: 3.8.
    await page.getByText('Es fehlt eine betroffene Person.').waitFor();
    await page.getByText('Was würde es ändern: mehr betroffene Beschäftigte').waitFor();
    await type('betroffeneArbeitnehmer', '4');
    await summary().filter({ hasText: 'Agentur zahlt höchstens 3.960,00' }).waitFor();
    expect(await row('Qualifizierungsgeld je Monat')).toEqual(['–', '–', '–', '1.320,00 € (60 %)']);
    expect(await row('Unterschied für die Agentur')).toEqual(['± 0,00 €', '+ 603,00 €', '− 14.025,00 €', '− 10.065,00 €']);
    expect(await page.getByRole('button', { name: 'Variante hinzufügen' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Anderer Kurs' }).click();
  });

  it('shows the wording of a paragraph with the cited Absatz marked', async () => {
    const citation = page.getByRole('button', { name: '§ 82 Abs. 1 Satz 1 Nr. 4 SGB III' });
    await citation.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wortlaut: § 82 Abs. 1 Satz 1 Nr. 4 SGB III' });
    await dialog.getByText('mehr als 120 Stunden').waitFor();
    const marked = await dialog.locator('[aria-current]').allInnerTexts();
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/^\(1\) Arbeitnehmerinnen und Arbeitnehmer können abweichend/);
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('stacks on a phone by night and passes axe there', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    await page.getByRole('heading', { level: 3, name: 'Anderer Kurs' }).waitFor();
    expect({ night: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ night: [], sideways: 0 });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('leaves nothing in the browser, and asks before it forgets', async () => {
    const kept = String(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href'));
    expect(kept).not.toMatch(/1990|4980|498000|335000/);
    await page.getByRole('link', { name: 'Kurse', exact: true }).first().click();
    const dialog = page.getByRole('alertdialog', { name: 'Den Förderrechner verlassen?' });
    await dialog.getByRole('button', { name: 'Verlassen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kurse' }).waitFor();
  });

  it('takes over what an application knows', async () => {
    const examples = await Examples.of(site);
    const address = await examples.fill('/antraege/$applicationId');
    await examples.close();
    const other = await site.openAs('betriebe', address);
    await other.getByRole('link', { name: 'Im Förderrechner öffnen' }).click();
    await other.getByRole('heading', { level: 1, name: 'Förderrechner' }).waitFor();
    await other
      .getByRole('status')
      .filter({ hasText: /Agentur zahlt höchstens/ })
      .waitFor();
    expect(await other.locator('#rechner-participationStart').inputValue()).toMatch(/^\d\d\.\d\d\.\d{4}$/);
    expect(await axe(other)).toEqual([]);
    await other.context().close();
  });

  const add = async (name: string) => {
    await page.getByRole('button', { name: 'Variante hinzufügen' }).focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    await item.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
  };
});
