// A load generator of its own process: raw sockets, kept open, one request after the other on each.
// `{n}` in the address is another number in each request, so that no server was asked for that page before.
// node load.mjs '{"url","connections","seconds","method","headers","body"}' → {"requests","failed","seconds","perSecond","p50","p95"}
import { connect } from 'node:net'

const given = JSON.parse(process.argv[2])
const url = new URL(given.url)
const { connections = 50, seconds = 5, method = 'GET', headers = {}, body = '' } = given
const lines = Object.entries({
  Host: url.host,
  ...headers,
  ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}),
})
const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
const address = given.url.slice(url.origin.length) || '/'
const requestTo = (path) => Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body}`)
const always = requestTo(address)
const isCounted = address.includes('{n}')
let asked = Date.now() * 1000
const nextRequest = () => (isCounted ? requestTo(address.replace('{n}', String(asked++))) : always)

const times = []
let failed = 0
let running = true
const endOfHead = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

/** How many bytes a whole answer has, or 0 while that is not known or not all of it is there. */
function lengthOf(buffer) {
  const end = buffer.indexOf(endOfHead)
  if (end < 0) return 0
  const words = buffer.toString('latin1', 0, end)
  const length = /content-length: (\d+)/i.exec(words)
  if (length) return end + 4 + Number(length[1])
  if (/transfer-encoding: chunked/i.test(words)) {
    const last = buffer.indexOf(lastChunk, end)
    return last < 0 ? 0 : last + lastChunk.length
  }
  return end + 4
}

function visit() {
  return new Promise((done) => {
    const socket = connect(Number(url.port), '127.0.0.1')
    socket.setNoDelay(true)
    let buffer = Buffer.alloc(0)
    let sentAt = 0
    const send = () => {
      sentAt = performance.now()
      socket.write(nextRequest())
    }
    socket.on('connect', send)
    socket.on('data', (chunk) => {
      buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk])
      const length = lengthOf(buffer)
      if (length === 0 || buffer.length < length) return
      const status = Number(buffer.toString('latin1', 9, 12))
      const closes = /\r\nconnection: close\r\n/i.test(buffer.toString('latin1', 0, buffer.indexOf(endOfHead) + 2))
      if (status >= 200 && status < 400) times.push(performance.now() - sentAt)
      else failed += 1
      buffer = Buffer.alloc(0)
      if (running && !closes) send()
      else socket.end()
    })
    socket.on('error', () => {
      failed += 1
    })
    socket.on('close', () => (running ? visit().then(done) : done()))
  })
}

const from = performance.now()
setTimeout(() => {
  running = false
}, seconds * 1000)
await Promise.all(Array.from({ length: connections }, visit))
const took = (performance.now() - from) / 1000
times.sort((a, b) => a - b)
const at = (share) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2))
console.log(
  JSON.stringify({
    requests: times.length,
    failed,
    seconds: took,
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
  }),
)
process.exit(0)
