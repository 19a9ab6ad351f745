import { Secret, TOTP } from 'otpauth';
import { millisecondsBetween } from '@app/platform';

const period = 30;
const epoch = '1970-01-01T00:00:00.000Z';

/** A new secret of 160 bits in Base32, as apps for one-time codes take it (RFC 6238). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads from the QR code. */
export const totpAddress = (secret: string, accountName: string): string => totpOf(secret, accountName).toString();

/**
 * The 30-second step whose code this is, or undefined. The step before and the one after count too, because clocks differ; steps up to
 * `lastStep` do not: a code works once.
 */
export const acceptedStep = (secret: string, code: string, { at, lastStep }: { at: string; lastStep: number }): number | undefined => {
  const timestamp = millisecondsBetween(epoch, at);
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1_000 / period) + delta;
  return step > lastStep ? step : undefined;
};

// The parameters every app understands; many ignore others without a word.
const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Weiterlotse', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });
