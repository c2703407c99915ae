// npm run bench [-- --seconds 5 --rounds 3 --strict]
// The budgets of speed and size, measured side by side in one run, so that they hold on any machine: ratios to a bare
// node:http server, sizes, numbers of queries. With --strict it ends with 1 where a budget is missed.
import { parseArgs } from 'node:util'
import { figures, printFigures } from './figures'
import { measureLedger } from './ledger'
import { measureQueries } from './queries'
import { measureSpeed } from './speed'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    strict: { type: 'boolean', default: false },
  },
})
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
if (!(seconds > 0 && rounds >= 1)) {
  console.error('npm run bench -- --seconds 5 --rounds 3 [--strict]')
  process.exit(2)
}

await measureSpeed({ seconds, rounds })
await measureQueries()
await measureLedger()
printFigures()
process.exit(values.strict && figures.some((figure) => !figure.ok) ? 1 : 0)
