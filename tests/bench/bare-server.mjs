// What a request costs at least: node:http and nothing else. Started with a folder that holds answer.json.
// GET / answers bytes from memory; GET /rows reads 20 rows from SQLite and escapes each into a page of 17 kB; POST / inserts
// a row, synced before it answers.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

const folder = process.argv[2]
const { headers, body } = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))
const kept = Buffer.from(body, 'base64')
const thanks = Buffer.alloc(17_000, 'x')

const db = new Sqlite(join(folder, 'bare.sqlite'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('create table if not exists rows (id integer primary key, text text not null)')
const insert = db.prepare('insert into rows (text) values (?)')
const read = db.prepare('select id, text from rows order by id limit 20')
const line = 'A chair & a clerk of "Old Harbor" met <twice> this quarter, and said what follows. '
for (let row = 0; row < 20; row++) insert.run(line.repeat(9))

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => escapes[sign])
const page = () => {
  const items = read.all().map(({ id, text }) => `<li id="row-${id}">${escaped(text)}</li>`)
  return `<!DOCTYPE html><html lang="en"><head><title>Rows</title></head><body><ul>${items.join('')}</ul></body></html>`
}

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      insert.run(Buffer.concat(parts).toString('utf8'))
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': thanks.length }).end(thanks)
    })
    return
  }
  if (request.url.startsWith('/rows')) {
    const html = Buffer.from(page())
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': html.length }).end(html)
    return
  }
  response.writeHead(200, { ...headers, 'Content-Length': kept.length }).end(kept)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
