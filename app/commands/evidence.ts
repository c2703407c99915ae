// npm run evidence -- --import FILE [--dry-run]: published figures of other places into the evidence register.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openStore } from '#db/open'
import { systemActor } from '~/domain/access/actor'
import { readEvidence } from '~/domain/evidence/evidence-file'
import { importEvidence, planImport } from '~/domain/evidence/importing.server'
import { evidenceProblem } from '~/domain/evidence/problem-words'
import { findSite } from '~/domain/site/settings.server'
import { translator } from '~/i18n/translate'
import { readEnv } from '~/platform/env.server'

async function main() {
  const { values } = parseArgs({
    options: { import: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  })
  if (!values.import) throw new Error('Say which file: npm run evidence -- --import FILE [--dry-run]')
  const read = readEvidence(readFileSync(values.import))
  if (!read.ok) {
    const t = translator('en')
    const lines = read.problems.map((problem) => {
      const { key, params } = evidenceProblem(problem)
      return t.loose(key, params)
    })
    throw new Error([...lines, 'Nothing was imported.'].join('\n'))
  }
  const store = await openStore(readEnv().databaseUrl)
  try {
    await store.migrate()
    if (!(await findSite(store.db)))
      throw new Error('There is no site yet. Set it up first: npm start, or npm run setup.')
    const { figures } = read
    const plan = values['dry-run']
      ? await planImport(store.db, figures)
      : await store.write((tx) => importEvidence(tx, systemActor('evidence-import'), figures, new Date()))
    const say = (line: string) => process.stdout.write(`${line}\n`)
    for (const { place, period, measure } of plan.added) say(`+ ${place}, ${period}: ${measure}`)
    for (const { figure, row } of plan.changed)
      say(`~ ${row.place}, ${row.period}: ${row.measure}: ${row.value} -> ${figure.value}`)
    say(
      `${figures.length} figures read. Added: ${plan.added.length}. Changed: ${plan.changed.length}. As before: ${plan.same}.`,
    )
    if (values['dry-run']) say('Nothing was written (--dry-run).')
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
