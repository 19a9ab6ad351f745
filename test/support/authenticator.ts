import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Asked = { readonly challenge: string };
/** What a test may get wrong. */
export type Slip = { readonly origin?: string; readonly challenge?: string; readonly userVerified?: boolean; readonly signature?: Buffer };

const presence = 0x01;
const verification = 0x04;
const attested = 0x40;

/** A passkey in software (ES256): answers what a browser would, unless told to slip. */
export class Authenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly id = randomBytes(32);
  counter = 0;

  constructor(
    private readonly origin = 'http://localhost:3000',
    private readonly host = 'localhost',
  ) {}

  /** Answer to a request to make a passkey. */
  register({ challenge }: Asked, slip: Slip = {}) {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const data = Buffer.concat([this.data(attested, slip), Buffer.alloc(16), length, this.id, key]);
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data)],
      ]) as never,
    );
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge, slip).toString('base64url'),
      attestationObject: Buffer.from(attestationObject).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answer to a request to show the passkey. */
  sign({ challenge }: Asked, slip: Slip = {}) {
    this.counter += 1;
    const data = this.data(0, slip);
    const clientData = this.clientData('webauthn.get', challenge, slip);
    const hash = createHash('sha256').update(clientData).digest();
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: (slip.signature ?? signed(this.keys.privateKey, Buffer.concat([data, hash]))).toString('base64url'),
    });
  }

  private data(flags: number, { userVerified = true }: Slip): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = presence | flags | (userVerified ? verification : 0);
    return Buffer.concat([createHash('sha256').update(this.host).digest(), Buffer.from([all]), counter]);
  }

  private clientData(type: string, challenge: string, slip: Slip): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge: slip.challenge ?? challenge, origin: slip.origin ?? this.origin, crossOrigin: false }),
    );
  }

  private answer(response: object) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const signed = (key: KeyObject, bytes: Buffer): Buffer => createSign('sha256').update(bytes).sign(key);
