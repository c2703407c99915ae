// `npm run demo` loads the sample site with this: a year of an invented coalition, ending now.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from '~/auth/password.server'
import { readEnv, WrongSettings } from '~/platform/env.server'
import { openStore } from '../open'
import { receiptCodeOf } from './demo/cases'
import { sampleReceipt } from './demo/matters'
import { NotEmpty, writeYear } from './demo/year'
import { cast, samplePassword } from './world'

async function main(): Promise<void> {
  const env = readEnv()
  mkdirSync(env.dataDir, { recursive: true })
  const store = await openStore(env.databaseUrl)
  try {
    await store.migrate()
    const address = { url: env.appUrl, host: new URL(env.appUrl).hostname }
    await writeYear(store, new Date(), await hashPassword(samplePassword), address)
  } finally {
    await store.close()
  }
  writeFileSync(join(env.dataDir, 'sample-receipt.txt'), `${receiptCodeOf(sampleReceipt)}\n`)
  // Last, because its presence says that the sample site is complete.
  writeFileSync(join(env.dataDir, 'sign-in.json'), `${JSON.stringify(signIns(), null, 2)}\n`)
}

const signIns = () =>
  Object.values(cast).flatMap((person) =>
    'shows' in person ? [{ name: person.name, email: person.email, password: samplePassword, role: person.shows }] : [],
  )

main().catch((error: unknown) => {
  const isExpected = error instanceof WrongSettings || error instanceof NotEmpty
  process.stderr.write(`${error instanceof Error ? (isExpected ? error.message : error.stack) : String(error)}\n`)
  process.exitCode = 1
})
