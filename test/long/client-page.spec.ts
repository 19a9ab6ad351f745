import { signIn } from '../support/api.js';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { Examples } from '../support/pages.js';

describeInBrowser('the page of a person', () => {
  let site: Site;
  let address: string;
  let drawing: string;

  beforeAll(async () => {
    site = await startSite();
    const examples = await Examples.of(site);
    address = await examples.fill('/personen/$clientId');
    await examples.close();
    const jobcenter = await signIn(site.api, 'jobcenter');
    const person = { lastName: 'Haller', firstName: 'Mo', employmentStatus: 'sgb2' };
    drawing = `/personen/${(await jobcenter.create('/api/v1/clients', person)).body.id}?reiter=haushalt`;
  });
  afterAll(() => site.close());

  it('shows in the first screenful, without scrolling, who, status, what is due next, what is open and the last contacts', async () => {
    const page = await site.openAs('beratung', address, { width: 1440, height: 900 });
    const glance = page.getByRole('region', { name: 'Auf einen Blick' });
    await glance.getByText('Letzte Kontakte').waitFor();
    const seen = await page.evaluate(`(() => {
      const box = [...document.querySelectorAll('section')].find((one) => one.innerText.startsWith('Auf einen Blick')).getBoundingClientRect();
      return { bottom: box.bottom <= innerHeight, scrolled: scrollY };
    })()`);
    expect(seen).toEqual({ bottom: true, scrolled: 0 });
    expect(await glance.innerText()).toMatch(
      /Status am Arbeitsmarkt\n+\S[\s\S]*Nächste Wiedervorlage\n+\S[\s\S]*Offener Antrag\n+\S[\s\S]*Letzte Kontakte\n+\d\d\.\d\d\.\d{4}/,
    );
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the open tab in the address, by keyboard too, and goes back with the browser', async () => {
    const page = await site.openAs('beratung', address);
    await page.getByRole('tab', { name: 'Übersicht' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const chosen = await page.evaluate(`document.activeElement.textContent`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?reiter=/);
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe(chosen);
    await page.goBack();
    await page.getByRole('region', { name: 'Auf einen Blick' }).waitFor();
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Übersicht');
    await page.context().close();

    const linked = await site.openAs('beratung', `${address}?reiter=einwilligungen`);
    await linked.getByRole('region', { name: /^Einwilligungen/ }).waitFor();
    expect(await linked.getByRole('region', { name: 'Auf einen Blick' }).count()).toBe(0);
    expect(site.complaints).toEqual([]);
    await linked.context().close();
  });

  it('takes a target group with its definition by the law, and shows what follows from other facts apart from it', async () => {
    const page = await site.openAs('beratung', `${address}?reiter=zielgruppen`);
    const panel = page.getByRole('region', { name: 'Zielgruppen' });
    await panel.getByText('Eine Behinderung, Schwerbehinderung oder Gleichstellung steht nicht hier').waitFor();
    await page.getByRole('region', { name: 'Ergibt sich aus anderen Angaben' }).getByText('45 Jahre oder älter').waitFor();
    await panel.getByRole('button', { name: 'Zielgruppe eintragen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zielgruppe eintragen' });
    await dialog.getByLabel('Zielgruppe').selectOption({ label: 'Alleinerziehend' });
    await dialog.getByText('lebt mit minderjährigen Kindern zusammen').waitFor();
    await dialog.getByRole('radio', { name: 'Eigene Aussage' }).check();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    const row = panel.getByRole('listitem').filter({ hasText: 'Alleinerziehend' });
    await row.getByText(/Eigene Aussage am \d\d\.\d\d\.\d{4} · ohne Ende/).waitFor();
    expect(await axe(page)).toEqual([]);

    // A colleague is faster: what is typed stays, and it is saved only over what was shown.
    await row.getByRole('button', { name: 'Ändern: Alleinerziehend' }).click();
    const changing = page.getByRole('dialog', { name: 'Alleinerziehend' });
    await changing.getByRole('textbox', { name: 'Gilt bis' }).fill('31.12.20299');
    await changing.getByRole('button', { name: 'Speichern' }).click();
    await changing.getByText('Das ist kein Datum.').waitFor();
    await changing.getByRole('textbox', { name: 'Gilt bis' }).fill('31.12.2029');
    const colleague = await signIn(site.api, 'beratung');
    const file = `/api/v1/clients/${address.split('/').at(-1)}`;
    const { version } = (await colleague.get(file).expect(200)).body;
    const faster = { source: 'document-seen', statedOn: '2026-11-02' };
    await colleague.change('put', `${file}/target-groups/single-parent`, version, faster).expect(200);
    await changing.getByRole('button', { name: 'Speichern' }).click();
    await changing.getByText('Ihre Eingaben stehen noch hier.').waitFor();
    await changing.getByRole('button', { name: 'Neuen Stand übernehmen' }).click();
    await changing.getByText('Von Ayşe Kaya eingetragen: Unterlage gesehen am 02.11.2026, ohne Ende.').waitFor();
    expect(await axe(page)).toEqual([]);
    await changing.getByRole('button', { name: 'Speichern' }).click();
    await row.getByText(/Eigene Aussage am \d\d\.\d\d\.\d{4} · gilt bis 31\.12\.2029/).waitFor();
    await row.getByRole('button', { name: 'Entfernen: Alleinerziehend' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await panel.getByText('Keine Zielgruppe festgehalten.').waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('opens the restricted record only for a purpose, and asks for reason and evidence before it keeps anything', async () => {
    const page = await site.openAs('beratung', `${address}?reiter=geschuetzt`);
    const panel = page.getByRole('region', { name: 'Schwerbehinderung' });
    await panel.getByRole('button', { name: 'Angabe ansehen' }).click();
    await panel.getByText('Wählen Sie, wozu Sie nachsehen.').waitFor();
    await panel.getByLabel('Wozu sehen Sie nach?').selectOption({ label: 'Förderrechnung' });
    await panel.getByRole('button', { name: 'Angabe ansehen' }).click();
    await panel.getByRole('button', { name: /^Angabe (erfassen|ändern)$/ }).click();
    await panel.getByRole('button', { name: 'Speichern' }).click();
    await panel.getByRole('link', { name: 'Wählen Sie, wofür die Angabe gebraucht wird.' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await panel.getByLabel('Wofür wird die Angabe gebraucht?').selectOption({ label: 'Barrierefreier Kurs' });
    await panel.getByRole('radio', { name: 'Ja' }).check();
    await panel.getByRole('radio', { name: 'Schwerbehindertenausweis gesehen' }).check();
    await panel.getByRole('textbox', { name: 'Gesehen am' }).fill('2.11.2026');
    await panel.getByRole('button', { name: 'Speichern' }).click();
    await panel.getByText(/Schwerbehindertenausweis gesehen · gesehen am 02\.11\.2026 · Barrierefreier Kurs/).waitFor();
    await panel.getByRole('button', { name: 'Löschen: Schwerbehinderung' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
    await panel.getByText('Noch nicht erfragt.').waitFor();

    const health = page.getByRole('region', { name: 'Weitere geschützte Angaben' }).getByRole('region', { name: 'Gleichstellung' });
    await health.getByLabel(/Wozu sehen Sie nach/).selectOption({ label: 'Antrag bearbeiten' });
    await health.getByRole('button', { name: 'Gleichstellung ansehen' }).click();
    await health.getByRole('button', { name: 'Erfassen' }).click();
    await health.getByRole('radio', { name: 'Nein' }).check();
    await health.getByLabel('Wofür wird sie gebraucht?').selectOption({ label: 'Barrierefreier Kurs' });
    await health.getByLabel('Nachweis').selectOption({ label: 'Eigene Aussage' });
    await health.getByRole('button', { name: 'Speichern' }).click();
    await health.getByText(/Eigene Aussage · Barrierefreier Kurs/).waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('takes a household for purposes of SGB II, and says elsewhere why there is none', async () => {
    const page = await site.openAs('jobcenter', drawing);
    const panel = page.getByRole('region', { name: 'Haushalt' });
    await panel.getByRole('button', { name: 'Mitglied eintragen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mitglied eintragen' });
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByRole('link', { name: 'Wählen Sie die Person aus.' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Jemand ohne Akte' }).check();
    await dialog.getByLabel('Geburtsjahr').fill('2019');
    await dialog.getByLabel('Rolle im Haushalt').selectOption({ label: 'Kind' });
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await panel.getByText(/geboren 2019 · seit/).waitFor();
    await page.getByRole('region', { name: 'Bedarfsgemeinschaft' }).getByRole('button', { name: 'Bearbeiten' }).click();
    const facts = page.getByRole('dialog', { name: 'Bedarfsgemeinschaft' });
    await facts.getByLabel('Nummer der Bedarfsgemeinschaft').fill('123');
    await facts.getByLabel('Betreuungsbedarf').selectOption({ label: 'Kinder' });
    await facts.getByLabel('Wofür wird das gebraucht?').selectOption({ label: 'Kurszeiten passend wählen' });
    await facts.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Nummer sieht ungewöhnlich aus.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();

    const overview = await site.openAs('jobcenter', drawing.replace('?reiter=haushalt', ''));
    const open = 'Später ergänzen: Geburtsdatum, Telefon oder E-Mail, Anschrift, Geschlecht (freiwillig), Berufsabschluss.';
    await overview.getByRole('region', { name: 'Angaben zur Person' }).getByText(open).waitFor();
    await overview.context().close();

    const employed = await site.openAs('beratung', `${address}?reiter=haushalt`);
    await employed.getByText('Der Haushalt wird hier nicht festgehalten').waitFor();
    expect(site.complaints).toEqual([]);
    await employed.context().close();
  });

  it('keeps how the person wishes to be reached', async () => {
    const page = await site.openAs('beratung', address);
    const panel = page.getByRole('region', { name: 'So möchte die Person erreicht werden' });
    await panel.getByRole('button', { name: 'Wünsche eintragen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bevorzugter Weg').selectOption({ label: 'Telefon' });
    await dialog.getByLabel('Sprache im Gespräch').selectOption({ label: 'Türkisch' });
    await dialog.getByRole('checkbox', { name: 'Sprachmittlung im Gespräch' }).check();
    await dialog.getByRole('checkbox', { name: /Großdruck/ }).check();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await panel.getByText('Sprachmittlung im Gespräch, Briefe in Großdruck (16 pt)').waitFor();
    await panel.getByText('Türkisch').waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it.each(['', '?reiter=zielgruppen', '?reiter=einwilligungen', '?reiter=haushalt', '?reiter=geschuetzt'])(
    'passes axe by day and by night (%s)',
    async (tab) => {
      for (const theme of ['light', 'dark'] as const) {
        const page = await site.openAs('beratung', address + tab, { theme });
        await settled(page);
        expect({ [theme]: await axe(page) }).toEqual({ [theme]: [] });
        await page.context().close();
      }
    },
  );

  it('loses one block alone when one block fails, and gets it back with a retry', async () => {
    const page = await site.openAs('beratung', '/');
    let broken = true;
    await page.route('**/glance', (route) =>
      broken
        ? route.fulfill({ status: 409, contentType: 'application/problem+json', body: '{"status":409,"title":"Gerade nicht"}' })
        : route.continue(),
    );
    await page.goto(new URL(address, site.origin).href);
    const glance = page.getByRole('region', { name: 'Auf einen Blick' });
    await glance.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
    await page
      .getByRole('region', { name: /^Fälle/ })
      .getByRole('link')
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Angaben zur Person' }).getByText('Geburtsdatum').waitFor();
    broken = false;
    await glance.getByRole('button', { name: 'Erneut versuchen' }).click();
    await glance.getByText('Letzte Kontakte').waitFor();
    await page.context().close();
  });
});
