import { randomBytes } from 'node:crypto';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readDataKeys } from './data-keys.js';
import { KeyRing, keyIdOf, sealedIn } from './key-ring.js';

const key = () => randomBytes(32).toString('base64');
const [old, present] = [`k1:${key()}`, `k2:${key()}`];
const ring = (keys: string) => new KeyRing(readDataKeys({ DATA_KEYS: keys }));
const here = sealedIn('clients.severe_disability.record_sealed', '0b4f0c39-5a8f-4e2b-8a63-111111111111');
const elsewhere = sealedIn('clients.severe_disability.record_sealed', '0b4f0c39-5a8f-4e2b-8a63-222222222222');

describe('the key ring', () => {
  it('opens what it sealed, whatever the text', () => {
    const keyRing = ring(present);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (plain) => keyRing.open(here, keyRing.seal(here, plain)) === plain),
      { numRuns: 50 },
    );
  });

  it('derives a key for a purpose from each of its keys, the present one first', () => {
    const [first, second] = ring(`${present},${old}`).derived('drafts');
    expect(first).toEqual(ring(present).derived('drafts')[0]);
    expect(second).toEqual(ring(old).derived('drafts')[0]);
    expect(first).not.toEqual(ring(present).derived('else')[0]);
  });

  it('never seals the same text to the same value, and shows nothing of it, not even whether it is long or short', () => {
    const keyRing = ring(present);
    const [yes, no] = [keyRing.seal(here, '{"severelyDisabled":true}'), keyRing.seal(here, '{"severelyDisabled":false}')];
    expect(keyRing.seal(here, '{"severelyDisabled":true}')).not.toBe(yes);
    expect(yes).toHaveLength(no.length);
    expect(Buffer.from(yes.split('.')[2]!, 'base64url').toString('latin1')).not.toContain('severely');
  });

  it('opens a value in no other row, and not after a change of any single byte', () => {
    const keyRing = ring(present);
    const sealed = keyRing.seal(here, 'ja');
    expect(() => keyRing.open(elsewhere, sealed)).toThrow('cannot be opened');
    const [, , body] = sealed.split('.');
    const bytes = Buffer.from(body!, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => keyRing.open(here, `s1.k2.${changed.toString('base64url')}`)).toThrow('cannot be opened');
    }
    expect(keyRing.open(here, sealed)).toBe('ja');
  });

  it('opens values of older keys, seals with the first one, and says which key is missing', () => {
    const sealed = ring(old).seal(here, 'ja');
    const both = ring(`${present},${old}`);
    expect(both.open(here, sealed)).toBe('ja');
    const resealed = both.reseal(here, sealed);
    expect([keyIdOf(sealed), keyIdOf(resealed)]).toEqual(['k1', 'k2']);
    expect(ring(present).open(here, resealed)).toBe('ja');
    expect(() => ring(present).open(here, sealed)).toThrow('with key k1');
  });

  it('does not take the name of another key for the one that sealed', () => {
    const [, body] = old.split(':');
    const twins = ring(`k1:${body},k3:${body}`);
    const sealed = twins.seal(here, 'ja');
    expect(() => twins.open(here, sealed.replace('s1.k1.', 's1.k3.'))).toThrow('cannot be opened');
  });

  it.each(['', 'ja', 's1.k2.', 's1.k2.AAAA', 's2.k2.AAAA', `s1.k2.${'A'.repeat(200)}`])('refuses «%s»', (text) => {
    expect(() => ring(present).open(here, text)).toThrow();
  });
});

describe('DATA_KEYS', () => {
  it('come from a file too, a key a line', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'keys-')), 'data.keys');
    writeFileSync(file, `${present}\n${old}\n`);
    expect(readDataKeys({ DATA_KEYS_FILE: file })).toEqual(readDataKeys({ DATA_KEYS: `${present},${old}` }));
    expect(readDataKeys({ DATA_KEYS_FILE: file }).current).toBe('k2');
  });

  it.each([
    ['nothing', {}, 'DATA_KEYS fehlt'],
    ['blanks only', { DATA_KEYS: ' , ' }, 'DATA_KEYS ist leer'],
    ['a short key', { DATA_KEYS: `${present},k1:c2hvcnQ=` }, 'Eintrag 2 ist kein'],
    ['a key without a name', { DATA_KEYS: key() }, 'Eintrag 1 ist kein'],
    ['the same name twice', { DATA_KEYS: `k1:${key()},k1:${key()}` }, 'zweimal'],
    ['a file that is not there', { DATA_KEYS_FILE: '/nowhere/data.keys' }, '/nowhere/data.keys'],
  ])('are refused in German with %s', (_what, given, sentence) => {
    expect(() => readDataKeys(given)).toThrow(sentence);
  });

  it('are never repeated in a refusal', () => {
    const secret = key().slice(0, -4);
    expect(() => readDataKeys({ DATA_KEYS: `k1:${secret}` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });
});
