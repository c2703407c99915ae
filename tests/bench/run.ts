// npm run bench [-- --seconds 5 --rounds 3 --strict --only disclosure]
// The budgets of speed and size, measured side by side in one run, so that they hold on any machine: ratios to a bare
// node:http server, sizes, numbers of queries. With --strict it ends with 1 where a budget is missed.
import { parseArgs } from 'node:util'
import { measureDisclosure } from './disclosure'
import { figures, printFigures } from './figures'
import { measureLedger } from './ledger'
import { measureQueries } from './queries'
import { measureSpeed } from './speed'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    strict: { type: 'boolean', default: false },
    only: { type: 'string' },
    limit: { type: 'string', default: '30' },
  },
})
const [seconds, rounds, limit] = [Number(values.seconds), Number(values.rounds), Number(values.limit)]
const parts = ['speed', 'queries', 'ledger', 'disclosure']
const { only = '' } = values
if (!(seconds > 0 && rounds >= 1 && limit > 0) || (only !== '' && !parts.includes(only))) {
  console.error(`npm run bench -- --seconds 5 --rounds 3 --limit 30 [--strict] [--only ${parts.join('|')}]`)
  process.exit(2)
}

const wanted = (part: string) => only === '' || only === part
if (wanted('speed')) await measureSpeed({ seconds, rounds })
if (wanted('queries')) await measureQueries()
if (wanted('ledger')) await measureLedger()
if (wanted('disclosure')) await measureDisclosure(limit)
printFigures()
process.exit(values.strict && figures.some((figure) => !figure.ok) ? 1 : 0)
