// A passkey device in software: makes keys, signs challenges, counts. What it sends is what a browser would.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Cbor = number | string | Buffer | Map<Cbor, Cbor>

/** CBOR of the few kinds that WebAuthn needs. */
function cbor(value: Cbor): Buffer {
  const head = (kind: number, count: number) =>
    count < 24
      ? Buffer.from([(kind << 5) | count])
      : count < 256
        ? Buffer.from([(kind << 5) | 24, count])
        : Buffer.from([(kind << 5) | 25, count >> 8, count & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const text = (data: Buffer) => data.toString('base64url')

type Creation = { challenge: string; rp: { id?: string }; user: { id: string } }
type Request = { challenge: string; rpId?: string }
type Made = { origin?: string; rpId?: string; unlocked?: boolean }

export type SoftKey = ReturnType<typeof softKey>

/** One device with at most one passkey. `origin` is the site that the browser believes to be on. */
export function softKey(origin = 'http://localhost:3000') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let userHandle = ''
  const device = { counter: 0, id: text(id), create, use }
  return device

  function clientData(type: string, challenge: string, made: Made): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: made.origin ?? origin, crossOrigin: false }))
  }

  function authData(rpId: string, made: Made, attested: Buffer | null): Buffer {
    const flags = 0x01 | (made.unlocked === false ? 0 : 0x04) | (attested ? 0x40 : 0)
    const counter = Buffer.alloc(4)
    device.counter += 1
    counter.writeUInt32BE(device.counter)
    return Buffer.concat([sha256(made.rpId ?? rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)])
  }

  function create(options: Creation, made: Made = {}): string {
    userHandle = options.user.id
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, id, cbor(cose(publicKey))])
    const attestation = new Map<Cbor, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData(options.rp.id ?? 'localhost', made, attested)],
    ])
    return answer({
      clientDataJSON: text(clientData('webauthn.create', options.challenge, made)),
      attestationObject: text(cbor(attestation)),
      transports: ['internal'],
    })
  }

  function use(options: Request, made: Made = {}): string {
    const authenticatorData = authData(options.rpId ?? 'localhost', made, null)
    const client = clientData('webauthn.get', options.challenge, made)
    return answer({
      clientDataJSON: text(client),
      authenticatorData: text(authenticatorData),
      signature: text(sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey)),
      userHandle,
    })
  }

  function answer(response: Record<string, unknown>): string {
    return JSON.stringify({ id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {}, response })
  }
}

/** An ES256 public key as a COSE map. */
function cose(key: KeyObject): Map<Cbor, Cbor> {
  const { x, y } = key.export({ format: 'jwk' })
  return new Map<Cbor, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x as string, 'base64url')],
    [-3, Buffer.from(y as string, 'base64url')],
  ])
}
