import { readFileSync } from 'node:fs';

const css = readFileSync('apps/web/src/ui/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('.dark {');

const colour = (block: string, name: string): string => {
  const found = new RegExp(`${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (!found) throw new Error(`no colour ${name}`);
  return found;
};
const accent = (block: string, step: number): string => colour(block, `--ax-accent-${step}`);

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
};

describe.each([
  ['light', light, '#ffffff'],
  ['dark', dark, '#000000'],
])('The accent colour in the %s theme', (_name, block, onStrong) => {
  const page = colour(block, '--wl-page');
  const panel = colour(block, '--wl-panel');

  it('is readable as text on the page, on panels and on its own pale steps', () => {
    for (const text of [700, 800, 900, 1000]) {
      for (const ground of [page, panel, accent(block, 100), accent(block, 200), accent(block, 300)]) {
        expect(contrast(accent(block, text), ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('carries readable text on strong areas in every state', () => {
    for (const ground of [600, 700, 800]) expect(contrast(accent(block, ground), onStrong)).toBeGreaterThanOrEqual(4.5);
  });

  it('is visible as border and focus ring', () => {
    for (const ground of [page, panel]) {
      expect(contrast(accent(block, 500), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour(block, '--ax-border-focus'), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps navigation texts readable in every state', () => {
    for (const ground of ['--wl-nav', '--wl-nav-hover', '--wl-nav-active']) {
      for (const text of ['--wl-nav-text', '--wl-nav-subtle']) {
        expect(contrast(colour(block, text), colour(block, ground))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
