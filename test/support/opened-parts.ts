import type { Page } from 'playwright-core';

/** What opens on a page: its name, the page, and how somebody opens it. */
export const openedParts: readonly [what: string, address: string, open: (page: Page) => Promise<unknown>][] = [
  [
    'the search with hits',
    '/',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('schwei');
      await page.getByRole('option').nth(2).waitFor();
    },
  ],
  [
    'the list of shortcuts',
    '/',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the account menu',
    '/',
    async (page) => {
      await page.getByRole('button', { name: /^Konto/ }).click();
      await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor();
    },
  ],
  [
    'the notifications',
    '/',
    async (page) => {
      await page.getByRole('button', { name: /^Benachrichtigungen/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a session being written, with its errors',
    '/personen/$clientId',
    async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.press('g');
      await page.getByLabel('Was wurde besprochen?').fill('Unterlagen besprochen.');
      await page.getByLabel('Wiedervorlage').fill('irgendwann');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Wählen Sie das Ergebnis des Gesprächs.').waitFor();
    },
  ],
  [
    'the promises and further fields of a session',
    '/personen/$clientId',
    async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.press('g');
      await page.getByRole('button', { name: 'Zusage hinzufügen' }).click();
      await page.getByRole('button', { name: 'Anlass und Beteiligte' }).click();
    },
  ],
  [
    'an addition to a session',
    '/faelle/$caseId',
    async (page) => {
      await page.getByRole('button', { name: 'Nachtrag schreiben' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Schreiben Sie den Nachtrag.').waitFor();
    },
  ],
  [
    'a case being laid to rest, with its errors',
    '/faelle/$caseId',
    async (page) => {
      await page.getByRole('button', { name: 'Ruhen lassen', exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ruhen lassen', exact: true }).click();
      await page.getByRole('dialog').getByText('Wählen Sie einen Tag ab morgen.').first().waitFor();
    },
  ],
  [
    'a case being handed over, with its errors',
    '/faelle/$caseId',
    async (page) => {
      await page
        .getByRole('button', { name: /^(Fall übergeben|Übergeben)$/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'Fall übergeben', exact: true }).click();
      await page.getByRole('dialog').getByText('Wählen Sie jemanden aus der Liste.').first().waitFor();
    },
  ],
  [
    'somebody being entered to follow a case, with its errors',
    '/faelle/$caseId',
    async (page) => {
      await page.getByRole('button', { name: 'Folgende eintragen', exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Eintragen', exact: true }).click();
      await page.getByRole('dialog').getByText('Wählen Sie jemanden aus der Liste.').first().waitFor();
    },
  ],
  [
    'roles in a case being distributed, with its errors',
    '/faelle/$caseId',
    async (page) => {
      await page.getByRole('button', { name: 'Aufgaben verteilen', exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Eintragen', exact: true }).click();
      await page.getByRole('dialog').getByText('Wählen Sie die Aufgabe.').first().waitFor();
    },
  ],
  [
    'the offices of a case being changed, with its errors',
    '/faelle/$caseId',
    async (page) => {
      await page.getByRole('button', { name: 'Stellen ändern', exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ändern', exact: true }).click();
      await page.getByRole('dialog').getByText('Nennen Sie einen Grund.').first().waitFor();
    },
  ],
  [
    'the form for a text block, with its errors',
    '/textbausteine',
    async (page) => {
      await page.getByRole('button', { name: 'Eigenen anlegen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Geben Sie dem Textbaustein eine Bezeichnung.').waitFor();
    },
  ],
  [
    'a dialog with an error',
    '/personen/$clientId',
    async (page) => {
      await page.getByRole('button', { name: 'Fall eröffnen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Fall eröffnen' }).click();
      await page.getByText('Sagen Sie in einem Satz, worum es geht.').waitFor();
    },
  ],
  [
    'a target group being recorded, with its errors',
    '/personen/$clientId',
    async (page) => {
      await page.getByRole('tab', { name: 'Zielgruppen' }).click();
      await page.getByRole('button', { name: 'Zielgruppe eintragen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Wählen Sie die Zielgruppe.').first().waitFor();
    },
  ],
  [
    'a qualification being recorded, with its errors',
    '/personen/$clientId?reiter=qualifikation',
    async (page) => {
      await page.getByRole('button', { name: 'Abschluss hinzufügen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Wählen Sie die Art des Abschlusses.').first().waitFor();
    },
  ],
  [
    'a change of status being planned',
    '/personen/$clientId?reiter=qualifikation',
    async (page) => {
      await page.getByRole('button', { name: 'Status ändern' }).click();
      await page.getByRole('dialog').getByLabel('Neuer Status').waitFor();
    },
  ],
  [
    'a contact of a company, with its errors',
    '/unternehmen/$companyId',
    async (page) => {
      await page.getByRole('button', { name: 'Ansprechperson erfassen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByRole('dialog').getByText('Bitte diese Angabe ergänzen.').first().waitFor();
    },
  ],
  [
    'a change of a company being planned, with its error',
    '/unternehmen/$companyId',
    async (page) => {
      await page.getByRole('button', { name: /^(Wechsel planen|Termin verschieben)$/ }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Am', exact: true }).fill('irgendwann');
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    },
  ],
  [
    'who looks after a company, with its error',
    '/unternehmen/$companyId',
    async (page) => {
      await page.getByRole('button', { name: 'Zuständigkeit ändern' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByRole('dialog').getByText('Bitte diese Angabe ergänzen.').first().waitFor();
    },
  ],
  [
    'a headcount of a company',
    '/unternehmen/$companyId?reiter=groesse',
    async (page) => {
      await page.getByRole('button', { name: 'Beschäftigte erfassen' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'mehr als 30 Stunden', exact: true }).waitFor();
    },
  ],
  [
    'a correction of the directory, with its error',
    '/unternehmen/$companyId?reiter=verzeichnis',
    async (page) => {
      await page.getByRole('button', { name: 'Eintrag berichtigen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
      await page.getByRole('dialog').getByText('Bitte diese Angabe ergänzen.').first().waitFor();
    },
  ],
  [
    'where a company belongs, being changed',
    '/unternehmen/$companyId?reiter=verzeichnis',
    async (page) => {
      await page.getByRole('button', { name: 'Zugehörigkeit ändern' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Gehört dazu seit', exact: true }).waitFor();
    },
  ],
  [
    'a form with every error',
    '/personen/neu',
    async (page) => {
      await page.getByRole('button', { name: 'Person anlegen' }).click();
      await page.getByText('Tragen Sie den Nachnamen ein.').waitFor();
    },
  ],
  [
    'a new appointment with free times',
    '/kalender',
    async (page) => {
      await page.getByRole('button', { name: 'Termin anlegen' }).click();
      await page.getByRole('button', { name: 'Freie Zeiten suchen' }).click();
      await page.getByRole('list', { name: 'Vorschläge' }).waitFor();
    },
  ],
  [
    'what becomes of an appointment',
    '/kalender',
    async (page) => {
      await page.locator('[data-appointment]:visible').first().click();
      await page.getByRole('button', { name: 'Nicht erschienen' }).waitFor();
    },
  ],
  [
    'a calendar',
    '/personen/neu',
    async (page) => {
      await page.getByRole('button', { name: 'Kalender öffnen: Geburtsdatum' }).click();
      await page.getByRole('grid').waitFor();
    },
  ],
  [
    'a question of the portal that was not answered',
    '/portal/bedarf/neu',
    async (page) => {
      await page.getByRole('button', { name: 'Weiter' }).click();
      await page.getByText('Bitte schreiben Sie kurz, worum es geht.').first().waitFor();
    },
  ],
  ['an address that leads nowhere', '/gibt-es-nicht', (page) => page.getByText('Diese Seite gibt es nicht').first().waitFor()],
];
