import { setTimeout as sleep } from 'node:timers/promises'
import { addDays } from '~/domain/time'
import { paths } from '~/paths'
import { type Chapter, localDay } from './journey'
import { all, headingOf, linksOf, type Sight, see, textsOf, wordsIn, wordsOf } from './sight'

/** The ledger's column of one policy: its head, then a cell for each organisation. */
function columnOf(ledger: Sight, slug: string): string[] {
  const heads = all(ledger, 'main thead th')
  const at = heads.findIndex((head) => head.querySelector(`a[href^="/policies/${slug}"]`))
  return at < 0 ? [] : all(ledger, 'main table tr').map((row) => wordsIn(row.children[at]?.lastElementChild ?? null))
}
const said = (column: string[]): string => {
  const [head, ...cells] = column
  if (!head) return 'no text in force'
  const kinds = [...new Set(cells)].map((kind) => `${cells.filter((cell) => cell === kind).length} × ${kind}`)
  return `“${head}” ${kinds.join(', ')}`
}

/** Step 5, second half: closing by the clock, the outcome, its statement, the ledger before and after. */
export const decisionClosing: Chapter = {
  name: 'Workgroup decision: outcome',
  async run(journey) {
    const { proposal } = journey.made
    see(proposal, 'the proposal that was opened before')
    const { number, title, phrase, policySlug } = proposal
    const effectiveOn = addDays(localDay(new Date()), 7)
    const grace = await journey.as('grace')

    await journey.step('the clock closes it; a late position is refused', async () => {
      const left = proposal.closesAt.getTime() - Date.now()
      if (left > 0) await sleep(left + 250)
      const late = await proposal.late.send(paths.positions(number), { stance: 'object', reason: 'Too late.' })
      see(late.status === 409, '409 for a position after closing', late)
      return `waited ${Math.max(0, Math.round(left / 1000))} s; ${late.status} “${headingOf(late)}”`
    })

    await journey.step('Grace closes it and publishes the outcome that the charter’s rule computes', async () => {
      await grace.open(paths.proposal(number))
      const computed = await grace.send(paths.proposalClosing(number))
      see(computed.url.pathname === paths.outcome(number), 'the page of the outcome', computed)
      const explained = textsOf(computed, 'main p.ac-measure').join(' ')
      const silent = await grace.send(paths.outcome(number), { statement: '', effectiveOn })
      see(silent.status === 422, '422 without a statement', silent)
      const statement = `The workgroup agrees on a warm handover at any hour. ${journey.mark}`
      const reviewOn = addDays(effectiveOn, 90)
      const decision = await grace.send(paths.outcome(number), { statement, effectiveOn, reviewOn })
      const decided = /D-\d{4}-\d{3,}/.exec(decision.url.pathname)?.[0] ?? ''
      see(decided !== '', 'the page of the decision', decision)
      see(wordsOf(decision).includes(statement), 'the statement', decision)
      journey.made.decision = { number: decided, title, effectiveOn }
      return `${decided}: ${explained}`
    })

    await journey.step('the decision is in the register for members, and does not exist for visitors', async () => {
      const { decision } = journey.made
      see(decision, 'a decision')
      const register = await (await journey.as('mara')).open(paths.decisions())
      see(linksOf(register).includes(paths.decision(decision.number)), 'the decision in the register', register)
      const visitor = await journey.visitor()
      const hidden = await visitor.open(paths.decision(decision.number))
      const list = await visitor.open(paths.decisions())
      see(hidden.status === 404 && !list.text.includes(title), '404 and nothing in the public register', hidden)
      return `${decision.number} for Mara; 404 for a visitor`
    })

    await journey.step('the agreement ledger shows the day before and the day of effect', async () => {
      const mara = await journey.as('mara')
      const before = await mara.open(paths.policy(policySlug, addDays(effectiveOn, -1)))
      const after = await mara.open(paths.policy(policySlug, effectiveOn))
      see(wordsOf(after).includes(phrase), 'the new text on the day of effect', after)
      const ledgerBefore = await mara.open(paths.ledger(addDays(effectiveOn, -1)))
      const ledgerAfter = await mara.open(paths.ledger(effectiveOn))
      const [was, is] = [columnOf(ledgerBefore, policySlug), columnOf(ledgerAfter, policySlug)]
      see(is.length > 1, 'the policy’s column of the ledger', ledgerAfter)
      see(was.join() !== is.join(), 'another column of the ledger on that day', ledgerAfter)
      see(wordsOf(before) !== wordsOf(after), 'another page of the policy on that day', after)
      return `before: ${said(was)}; from ${effectiveOn}: ${said(is)}`
    })
  },
}
