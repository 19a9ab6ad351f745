import { axe, settled, type Site } from './browser.js';
import { onlyIn, textsOn } from './labels.js';
import { userOf, type Examples } from './pages.js';

/** Opens the page for whoever works on it and expects it there, in German, without a finding of axe or a complaint of the browser. */
export const expectFineByDay = async (site: Site, examples: Examples, address: string): Promise<void> => {
  const page = await site.openAs(userOf(address), await examples.fill(address));
  await settled(page);
  const german = await page.locator('body').innerText();
  expect(german).not.toMatch(/Diese Seite gibt es nicht|Es wurde nichts geändert|Erneut versuchen/);
  const lang = await page.evaluate('document.documentElement.lang');
  expect({ day: await axe(page), lang, english: textsOn(german, onlyIn.en) }).toEqual({ day: [], lang: 'de', english: [] });
  expect(site.complaints).toEqual([]);
  await page.context().close();
};
