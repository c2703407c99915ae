// How hard a password is to guess, judged by zxcvbn: its list of about 49,000 passwords from breaches, English and
// Spanish words and names, keyboard rows, dates and repetitions. No list leaves the machine and none is asked for.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Invalid } from '~/domain/errors'
import { type Weakness, weaknessOf } from '~/domain/people/sign-in/password'
import { hashPassword } from './password.server'

/** What zxcvbn says: 0 (guessed at once) to 4, and what makes it easy. */
type Estimate = { score: number; warning: string | null }

// The lists weigh some 80 MB and take a third of a second to read, so they live in a thread that ends when nobody asks.
// Those of Wikipedia's words are left out: they hold much of what the others do and cost as much again.
const source = `
const { parentPort, workerData } = require('node:worker_threads')
const [core, common, en, es] = workerData.map((path) => require(path))
const lists = Object.entries({ ...common.dictionary, ...en.dictionary, ...es.dictionary })
const factory = new core.ZxcvbnFactory({
  graphs: common.adjacencyGraphs,
  l33tMaxSubstitutions: 12,
  dictionary: Object.fromEntries(lists.filter(([name]) => !name.startsWith('wikipedia'))),
})
parentPort.on('message', ({ id, password, own }) => {
  const { score, feedback } = factory.check(password, own)
  parentPort.postMessage({ id, score, warning: feedback.warning })
})`
const idleMs = 30_000
// Whether a longer password is good shows in its beginning; judging all of it could take seconds.
const judged = 40

type Asked = { resolve(estimate: Estimate): void; reject(error: Error): void }
type Checker = { worker: Worker; waiting: Map<number, Asked>; closing: NodeJS.Timeout | undefined }
let checker: Checker | null = null
let asked = 0

function openChecker(): Checker {
  const require = createRequire(import.meta.url)
  const workerData = [
    require.resolve('@zxcvbn-ts/core'),
    require.resolve('@zxcvbn-ts/language-common'),
    require.resolve('@zxcvbn-ts/language-en'),
    require.resolve('@zxcvbn-ts/language-es-es'),
  ]
  const opened: Checker = {
    worker: new Worker(source, { eval: true, workerData, execArgv: [] }),
    waiting: new Map(),
    closing: undefined,
  }
  opened.worker.unref()
  opened.worker.on('message', ({ id, ...estimate }: Estimate & { id: number }) => {
    opened.waiting.get(id)?.resolve(estimate)
    opened.waiting.delete(id)
  })
  const close = (reason: Error) => {
    for (const one of opened.waiting.values()) one.reject(reason)
    opened.waiting.clear()
    if (checker === opened) checker = null
  }
  opened.worker.on('error', close)
  opened.worker.on('exit', () => close(new Error('The estimate of passwords has ended')))
  return opened
}

function estimate(password: string, own: string[]): Promise<Estimate> {
  checker ??= openChecker()
  const open = checker
  clearTimeout(open.closing)
  open.closing = setTimeout(() => {
    if (checker === open) checker = null
    void open.worker.terminate()
  }, idleMs).unref()
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    open.waiting.set(id, { resolve, reject })
    open.worker.postMessage({ id, password: password.slice(0, judged), own })
  })
}

/** What makes a password too easy, or null. `own` are names and addresses that an acquaintance would try first. */
export async function findWeakness(password: string, own: string[]): Promise<Weakness | null> {
  const words = ownWords(own)
  const whole = await estimate(password, words)
  const found = weaknessOf(whole)
  if (found) return found
  // Own words count for nothing: what is left without them must be good by itself.
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), password.toLowerCase()).trim()
  if (left === password.toLowerCase().trim()) return null
  return weaknessOf(await estimate(left, words)) ? 'ownWords' : null
}

/** The words of names and addresses, longest first: "Mara Voss" gives "mara voss", "mara" and "voss". */
function ownWords(own: string[]): string[] {
  const whole = own.map((text) => text.trim().toLowerCase())
  const parts = whole.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
  return [...new Set([...whole, ...parts])].filter((word) => word.length > 2).sort((a, b) => b.length - a.length)
}

/** The hash of a password that somebody chose. Throws Invalid for `field` where it is too easy, with what to do. */
export async function hashOfChosen(field: string, password: string, own: string[]): Promise<string> {
  const weakness = await findWeakness(password, own)
  if (weakness) throw new Invalid({ [field]: `account.password.${weakness}` })
  return hashPassword(password)
}
