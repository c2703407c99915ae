// Loaded before the server: counts the statements that run, and writes the count down when it is sent SIGUSR2.
import { writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

let count = 0
const { prepare } = Sqlite.prototype
Sqlite.prototype.prepare = function counted(text) {
  const statement = prepare.call(this, text)
  if (/^\s*pragma/i.test(text)) return statement
  for (const verb of ['all', 'get', 'run']) {
    const original = statement[verb]
    statement[verb] = (...params) => {
      count += 1
      return original.apply(statement, params)
    }
  }
  return statement
}
process.on('SIGUSR2', () => writeFileSync(process.env.QUERY_COUNT_FILE, String(count)))
