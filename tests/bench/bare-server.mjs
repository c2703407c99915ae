// What a request costs at least: node:http and nothing else. Started with a folder that holds answer.json.
// GET / answers bytes from memory; GET /read makes one SQLite read first; POST / inserts a row, synced before it answers.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

const folder = process.argv[2]
const { headers, body, plainBytes } = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))
const kept = Buffer.from(body, 'base64')
const plain = Buffer.alloc(plainBytes, 'x')

const db = new Sqlite(join(folder, 'bare.sqlite'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('create table if not exists rows (id integer primary key, text text not null)')
const insert = db.prepare('insert into rows (text) values (?)')
const read = db.prepare('select text from rows where id = ?')
insert.run('first')

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      insert.run(Buffer.concat(parts).toString('utf8'))
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': plain.length }).end(plain)
    })
    return
  }
  if (request.url === '/read') {
    const row = read.get(1)
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': plain.length, 'X-Row': row.text })
      .end(plain)
    return
  }
  response.writeHead(200, { ...headers, 'Content-Length': kept.length }).end(kept)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
