// A real SMTP server in this process: what it accepts is parsed and kept; what it does with a letter a test can say.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type Received = { to: string[]; mail: ParsedMail; raw: string }
type Refusal = { code: number; text: string } | null
type Behaviour = {
  /** Refuses a recipient. */
  onRecipient?: (address: string) => Refusal
  /** Refuses a message after it was sent. */
  onMessage?: (received: Received) => Refusal
  /** Cuts the connection after the message was sent, without an answer: 'before' keeps nothing, 'after' keeps it. */
  cut?: (received: Received) => 'before' | 'after' | null
  /** Waits before it takes a message, in milliseconds. */
  slow?: number
}

const refuse = ({ code, text }: { code: number; text: string }) =>
  Object.assign(new Error(text), { responseCode: code })

export async function startRelay(behaviour: Behaviour = {}) {
  const received: Received[] = []
  const sockets = new Map<string, () => void>()
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, callback) {
      const refusal = behaviour.onRecipient?.(address.address) ?? null
      callback(refusal ? refuse(refusal) : null)
    },
    onData(stream, session: SMTPServerSession, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts)
        const one: Received = {
          to: session.envelope.rcptTo.map((to) => to.address),
          mail: await simpleParser(raw),
          raw: raw.toString('utf8'),
        }
        if (behaviour.slow) await new Promise((done) => setTimeout(done, behaviour.slow))
        const cut = behaviour.cut?.(one) ?? null
        if (cut === 'after') received.push(one)
        if (cut) return sockets.get(`${session.remoteAddress}:${session.remotePort}`)?.()
        const refusal = behaviour.onMessage?.(one) ?? null
        if (!refusal) received.push(one)
        callback(refusal ? refuse(refusal) : null)
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket) =>
    sockets.set(`${socket.remoteAddress?.replace(/^::ffff:/, '')}:${socket.remotePort}`, () => socket.destroy()),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    behaviour,
    close: () => new Promise<void>((done) => server.close(done)),
  }
}
export type Relay = Awaited<ReturnType<typeof startRelay>>
