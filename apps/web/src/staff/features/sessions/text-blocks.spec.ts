import { filledIn, onTab, type TextBlock } from './text-blocks.js';

const blocks: readonly TextBlock[] = [
  { name: 'akt', title: 'Stand', text: 'Stand: [was]. Ziel: [was].' },
  { name: 'nee', title: 'Nicht erreicht', text: 'Niemand erreicht.' },
];
const at = (text: string, from = text.length, to = from) => ({ text, from, to });

describe('Tab in the notes', () => {
  it('puts the named text block in place and marks its first gap', () => {
    expect(onTab(at('Anruf. ;akt'), blocks)).toEqual({ text: 'Anruf. Stand: [was]. Ziel: [was].', from: 14, to: 19 });
  });

  it('sets the cursor behind a block without gaps, also in the middle of a text', () => {
    expect(onTab(at(';nee Später.', 4), blocks)).toEqual({ text: 'Niemand erreicht. Später.', from: 17, to: 17 });
  });

  it('marks the next gap once the first is filled', () => {
    expect(onTab(at('Stand: gut. Ziel: [was].', 10), blocks)).toEqual({ text: 'Stand: gut. Ziel: [was].', from: 18, to: 23 });
  });

  it('goes on to the gap after the marked one', () => {
    expect(onTab(at('[eins] und [zwei]', 0, 6), blocks)).toEqual({ text: '[eins] und [zwei]', from: 11, to: 17 });
  });

  it('leaves the field when there is nothing to fill', () => {
    expect(onTab(at('Alles gesagt.'), blocks)).toBeUndefined();
    expect(onTab(at(';kenntniemand'), blocks)).toBeUndefined();
    expect(onTab(at('x;akt'), blocks)).toBeUndefined();
  });
});

describe('placeholders', () => {
  it('are filled in where the page knows them, and tab stops where it does not', () => {
    expect(filledIn('Gespräch mit {name} am {datum}: {anliegen}', { name: 'Frau Yıldız', datum: '23.11.2026' })).toBe(
      'Gespräch mit Frau Yıldız am 23.11.2026: [Anliegen]',
    );
    const block = { name: 'g1', title: 'Gespräch', text: '{name}: [was]' };
    expect(onTab(at(';g1'), [block], { name: 'Yıldız' })).toEqual({ text: 'Yıldız: [was]', from: 8, to: 13 });
    expect(onTab(at(';g1'), [block])).toEqual({ text: '[Name]: [was]', from: 0, to: 6 });
  });
});
