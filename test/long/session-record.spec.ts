import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

type Kase = { readonly id: string; readonly number: string; readonly name: string };

/** What becomes of a session once it is written: open, signed off, extended, summarised; several at once. */
describeInBrowser('recorded sessions', () => {
  let site: Site;
  let db: pg.Client;
  let cases: readonly Kase[];

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<Kase>(
      `select k.id, k.number, c.last_name as name from counselling.case k join clients.client c on c.id = k.client_id
         join identity.staff_user u on u.id = k.owner_id
       where u.username = 'beratung' and k.status = 'IN_BERATUNG' and length(c.last_name) > 4 order by k.number limit 6`,
    );
    cases = rows;
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  const choose = async (page: Page, label: string | RegExp, kase: Kase) => {
    await page.getByRole('combobox', { name: label }).last().fill(kase.number);
    await page.getByRole('option', { name: new RegExp(kase.number) }).click();
  };

  it('stay open for their author to correct, are signed off, and then only extended', async () => {
    const kase = cases[0]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await settled(page);
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    await form.getByLabel('Was wurde besprochen?').fill('Erster Eindruck vom Kurs.');
    await page.keyboard.press('Alt+1');
    await form.getByRole('button', { name: 'Zusage hinzufügen' }).click();
    const promise = form.getByRole('group', { name: 'Zusage 1' });
    await promise.getByLabel('Was?').fill('Antwort zur Förderung');
    await promise.getByLabel('Bis wann?').fill('fr');
    await promise.getByText('Fr 27.11.2026').waitFor();
    await form.getByRole('button', { name: 'Offen lassen' }).click();
    await page.getByText(`Gespräch zu ${kase.number} gespeichert`).waitFor();
    await page
      .getByRole('region', { name: /Offene Wiedervorlagen/ })
      .getByText('Antwort zur Förderung')
      .waitFor();

    const entry = page.getByRole('region', { name: 'Verlauf' }).getByRole('listitem').filter({ hasText: 'Erster Eindruck vom Kurs' });
    await entry.getByText('Wir: Antwort zur Förderung, bis Fr, 27.11.2026').waitFor();
    await entry.getByRole('button', { name: 'Berichtigen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vermerk berichtigen' });
    await dialog.getByLabel('Vereinbarungen').fill('Zwei Tage frei');
    expect({ day: await axe(page) }).toEqual({ day: [] });
    // Another window of the same person was faster.
    await db.query(
      `update counselling.session set notes = notes || ' Rückruf.', version = version + 1 where case_id = $1 and signed_off_at is null`,
      [kase.id],
    );
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    const stale = dialog.getByRole('alert');
    await stale.getByText('Ayşe Kaya hat diesen Vermerk inzwischen geändert. Ihre Eingaben stehen noch hier.').waitFor();
    await stale.getByText('Erster Eindruck vom Kurs. Rückruf.').waitFor();
    expect(await dialog.getByLabel('Vereinbarungen').inputValue()).toBe('Zwei Tage frei');
    await stale.getByRole('button', { name: 'Meine Fassung darüber schreiben' }).click();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Vermerk berichtigt').waitFor();
    await entry.getByText('Zwei Tage frei').waitFor();

    await entry.getByRole('button', { name: 'Abschließen' }).click();
    await page.getByText('Vermerk abgeschlossen').waitFor();
    await entry.getByRole('button', { name: 'Nachtrag schreiben' }).click();
    const addition = page.getByRole('dialog', { name: 'Nachtrag zum Vermerk' });
    await addition.getByRole('button', { name: 'Speichern' }).click();
    await addition.getByText('Schreiben Sie den Nachtrag.').waitFor();
    await addition.getByRole('textbox', { name: 'Nachtrag' }).fill('Sie hat noch am selben Tag zugesagt.');
    await addition.getByRole('button', { name: 'Speichern' }).click();
    await entry.getByText('Sie hat noch am selben Tag zugesagt.').waitFor();
    await entry.getByText(/^Nachtrag von Ayşe Kaya, Mo, 23\.11\.2026/).waitFor();
    expect(await entry.getByRole('button', { name: 'Berichtigen' }).count()).toBe(0);
    await page.context().close();
  });

  it('are summed up for the person in versions, ready to print', async () => {
    const kase = cases[0]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await page.getByRole('button', { name: 'Zusammenfassung für die Person' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Zusammenfassung für die Person' });
    expect(await dialog.getByLabel('Was wir vereinbart haben').inputValue()).toBe('Zwei Tage frei');
    expect(await dialog.getByLabel('Was wir für Sie tun').inputValue()).toBe('Antwort zur Förderung, bis 27.11.2026');
    await dialog.getByLabel('Worüber wir gesprochen haben').fill('Über einen Kurs zum Schweißen.');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog
      .getByText(/^Fassung 1, /)
      .first()
      .waitFor();
    const links = dialog.getByRole('link', { name: /^PDF/ });
    expect(await links.count()).toBe(2);
    const address = await links.last().getAttribute('href');
    expect(address).toContain('large=true');
    const answer = await page.request.get(new URL(address ?? '', site.origin).href);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await page.context().close();
  });

  it('of a group go to each person who came, after a warning about names', async () => {
    const [one, two] = [cases[1]!, cases[2]!];
    const page = await site.openAs('beratung', '/gespraeche/gruppe');
    for (const kase of [one, two]) await choose(page, 'Fall', kase);
    await page.getByLabel('Ergebnis').selectOption('informed');
    await page.getByLabel('Was wurde besprochen?').fill(`${one.name} und alle anderen: Ablauf erklärt.`);
    await page.getByRole('button', { name: 'Vermerke anlegen' }).click();
    await page.getByText('Hier steht der Name einer anderen Person aus der Gruppe.').first().waitFor();
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await page.getByLabel('Was wurde besprochen?').fill('Ablauf der Förderung erklärt, Gruppe 7.');
    await page.getByRole('button', { name: 'Vermerke anlegen' }).click();
    await page.getByText('2 Vermerke angelegt').waitFor();
    const { rows } = await db.query(
      `select case_id as id from counselling.session where notes = 'Ablauf der Förderung erklärt, Gruppe 7.'`,
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    await page.context().close();
  });

  it('are entered from paper by keyboard, with their times; a line with an error holds up no other', async () => {
    const [one, two] = [cases[3]!, cases[4]!];
    const page = await site.openAs('beratung', '/gespraeche/nacherfassen');
    const line = (number: number) => page.getByRole('group', { name: `Gespräch ${number}` });
    const fill = async (number: number, kase: Kase, notes: string) => {
      await line(number).getByRole('combobox', { name: 'Fall' }).fill(kase.number);
      await page.getByRole('option', { name: new RegExp(kase.number) }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await line(number).getByRole('textbox', { name: 'Datum' }).fill('19.11.2026');
      await line(number).getByLabel('Beginn').fill('14.15');
      await line(number).getByLabel('Was wurde besprochen?').fill(notes);
    };
    await fill(1, one, 'Vom Papier: eins.');
    await page.keyboard.press('Alt+n');
    await fill(2, two, 'Vom Papier: zwei.');
    await line(2).getByLabel('Ergebnis').selectOption('informed');
    await page.getByRole('link', { name: 'Kurse', exact: true }).first().click();
    const leaving = page.getByRole('alertdialog', { name: 'Diese Seite verlassen?' });
    await leaving.getByRole('button', { name: 'Abbrechen' }).click();
    await line(2).getByLabel('Was wurde besprochen?').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Gespräch 2 zu ${two.number} ist gespeichert.`).waitFor();
    await line(1).getByText('Wählen Sie das Ergebnis des Gesprächs.').waitFor();
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await line(1).getByLabel('Ergebnis').selectOption('informed');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Gespräch 1 zu ${one.number} ist gespeichert.`).waitFor();
    const { rows } = await db.query(
      `select notes, late_entry as late, started_at = '2026-11-19T13:15:00Z' as "onTime" from counselling.session where notes like 'Vom Papier%' order by notes`,
    );
    expect(rows).toEqual([
      { notes: 'Vom Papier: eins.', late: true, onTime: true },
      { notes: 'Vom Papier: zwei.', late: true, onTime: true },
    ]);
    await page.goto(`${site.origin}/faelle/${one.id}`);
    await page.getByText(/^nacherfasst von Ayşe Kaya, Mo, 23\.11\.2026/).waitFor();
    await page.context().close();
  });

  it('are written with the team’s text blocks and templates, filled in where things are known', async () => {
    const lead = await site.openAs('teamleitung', '/textbausteine');
    const add = async (kind: string, short: string, title: string, text: string) => {
      await lead.getByRole('button', { name: 'Für das Team anlegen' }).click();
      const dialog = lead.getByRole('dialog', { name: 'Textbaustein für das Team anlegen' });
      await dialog.getByLabel('Art').selectOption(kind);
      await dialog.getByLabel('Kürzel').fill(short);
      await dialog.getByLabel('Bezeichnung').fill(title);
      await dialog.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
      expect({ day: await axe(lead) }).toEqual({ day: [] });
      await dialog.getByRole('button', { name: 'Speichern' }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await add('block', 'akt', 'Stand im Team', 'Stand zu {fall}: [was].');
    await add('template', 'erstberatung', 'Erstberatung', 'Erstberatung am {datum}. Wunsch: [Wunsch].');
    await lead.getByRole('table', { name: 'Textbausteine des Teams' }).getByRole('cell', { name: 'Erstberatung', exact: true }).waitFor();
    await lead.context().close();

    const kase = cases[5]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await settled(page);
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    await form.getByLabel('Vorlage', { exact: true }).selectOption({ label: 'Erstberatung' });
    const notes = form.getByLabel('Was wurde besprochen?');
    expect(await notes.inputValue()).toBe('Erstberatung am 23.11.2026. Wunsch: [Wunsch].');
    await page.keyboard.type('Schweißen');
    await page.keyboard.press('End');
    await page.keyboard.type(' ;akt');
    await page.keyboard.press('Tab');
    await page.keyboard.type('gut');
    expect(await notes.inputValue()).toBe(`Erstberatung am 23.11.2026. Wunsch: Schweißen. Stand zu ${kase.number}: gut.`);
    await page.context().close();
  });
});
