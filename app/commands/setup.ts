// npm run setup -- --config FILE [--check] | --example | --invitation | --reset ADDRESS: sets a site up without the wizard.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { agendasIn, firstAnswers, measuresIn } from '~/across/founding-words'
import { hashOfChosen } from '~/auth/password-strength.server'
import { Conflict, Invalid, NotFound } from '~/domain/errors'
import { foundSite, renewFounderInvitation } from '~/domain/invitations/founding.server'
import { resetFromConsole } from '~/domain/people/sign-in/second-factor.server'
import { setupOf } from '~/domain/site/establishment'
import { findSite } from '~/domain/site/settings.server'
import { exampleFile, readSetupFile } from '~/domain/site/setup-file'
import { wordsOf } from '~/domain/site/site'
import { translator } from '~/i18n/translate'
import { paths } from '~/paths'
import { readEnv, WrongSettings } from '~/platform/env.server'

const usage = `npm run setup -- --config FILE            sets the site up from a file
npm run setup -- --config FILE --check    says what is wrong with the file, and writes nothing
npm run setup -- --example                prints a complete example of the file
npm run setup -- --invitation             prints a new link for a first administrator who has not come in yet
npm run setup -- --reset ADDRESS          takes off the second step and the passkeys of somebody who has lost them
`
const badInput = 2
class BadInput extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      check: { type: 'boolean', default: false },
      example: { type: 'boolean', default: false },
      invitation: { type: 'boolean', default: false },
      reset: { type: 'string' },
    },
  })
  const t = translator('en')
  if (values.example) return void say(JSON.stringify(exampleFile(firstAnswers(t)), null, 2))
  if (values.invitation) return withStore(printInvitation)
  const { reset } = values
  if (reset !== undefined) return withStore((store) => resetSignIn(store, reset))
  if (!values.config) throw new BadInput(`Say what to do:\n${usage}`)
  const setup = readConfig(values.config)
  if (values.check) return void say('The file is complete. Nothing was written (--check).')
  await withStore((store) => establish(store, setup))
}

type Config = ReturnType<typeof readConfig>

/** The file, or BadInput that names each wrong place on a line of its own. */
function readConfig(path: string) {
  let file: unknown
  try {
    file = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new BadInput(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  const t = translator('en')
  // The first language of the site is the one in which bodies, agendas and measures are written.
  const languages = (file as { languages?: { languages?: unknown } } | null)?.languages?.languages
  const locale = Array.isArray(languages) && languages[0] === 'es' ? ('es' as const) : ('en' as const)
  const read = readSetupFile(file, firstAnswers(translator(locale)))
  if (!read.ok)
    throw new BadInput(
      [...read.problems.map((one) => `${one.path}: ${t.loose(one.message)}`), 'Nothing was written.'].join('\n'),
    )
  return { setup: setupOf(read.answers), password: read.answers.people.adminPassword, locale }
}

async function establish(store: Store, { setup, password, locale }: Config): Promise<void> {
  const { administrator, measures, ...rest } = setup
  const words = translator(locale, setup.site.terminology)
  const passwordHash = password === '' ? null : await hashed(password, setup)
  const establishment = {
    ...rest,
    administrator: { ...administrator, passwordHash, locale },
    agendas: agendasIn(words),
    measures: measuresIn(words, measures),
  }
  if (await findSite(store.db)) throw new BadInput('This site is set up already. Change it under its settings.')
  const founded = await store.write((tx) => foundSite(tx, establishment, new Date()))
  say(`${setup.site.name} is set up.`)
  if (founded.token) sayInvitation(founded.token)
  else say(`${administrator.name} signs in at ${readEnv().appUrl}${paths.signIn()}.`)
  if (setup.manager) say(`${setup.manager.name} has an invitation by mail to run the project.`)
}

/** Throws BadInput where the password is too easy, saying what to do. */
async function hashed(password: string, { site, administrator }: Config['setup']): Promise<string> {
  const own = [administrator.name, administrator.email, ...wordsOf(site)]
  try {
    return await hashOfChosen('people.adminPassword', password, own)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const t = translator('en')
    const problems = Object.entries(error.fields).map(
      ([path, problem]) => `${path}: ${t.loose(typeof problem === 'string' ? problem : problem.key)}`,
    )
    throw new BadInput([...problems, 'Nothing was written.'].join('\n'))
  }
}

async function printInvitation(store: Store): Promise<void> {
  sayInvitation(await store.write((tx) => renewFounderInvitation(tx, new Date())))
}

async function resetSignIn(store: Store, email: string): Promise<void> {
  try {
    const name = await store.write((tx) => resetFromConsole(tx, email, new Date()))
    say(`${name} has no second step and no passkey any more, and is signed out everywhere.`)
    say(`They sign in with their password, or by a mailed link, at ${readEnv().appUrl}${paths.signIn()}.`)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new BadInput(`Nobody here signs in with ${email}. Nothing was changed.`)
  }
}

function sayInvitation(token: string): void {
  say('The first administrator chooses a password here. The link works once, for 14 days:')
  say(`${readEnv().appUrl}${paths.invitation(token)}`)
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(readEnv().databaseUrl)
  try {
    await store.migrate()
    await work(store)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const refused = error instanceof BadInput || error instanceof Conflict || code.startsWith('ERR_PARSE_ARGS')
  const expected = refused || error instanceof WrongSettings
  const words = error instanceof Conflict ? translator('en').loose(error.reason, error.params) : null
  process.stderr.write(
    `${words ?? (error instanceof Error ? (expected ? error.message : error.stack) : String(error))}\n`,
  )
  process.exitCode = refused ? badInput : 1
})
