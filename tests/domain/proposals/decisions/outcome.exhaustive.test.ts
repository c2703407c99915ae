import { expect, test } from 'vitest'
import { type DecisionRule, decisionRules, type Sector } from '#db/schema/words'
import { outcomeOf } from '~/domain/proposals/decisions/outcome'
import { factsOf } from '../body-of'

const letters = ['y', 'c', 's', 'n', 'o', 'r', '.']
const shares = [0, 1 / 3, 0.5, 2 / 3, 1]
/** The organisations' sectors in turn, and which sectors the charter requires. */
const charters: { sectors: (Sector | null)[]; required: Sector[] }[] = [
  { sectors: [null, null, null, null, null], required: [] },
  { sectors: ['prosecution', 'community', 'community', 'funder', null], required: ['prosecution'] },
  {
    sectors: ['prosecution', 'public-defence', 'prosecution', 'funder', null],
    required: ['prosecution', 'public-defence'],
  },
  { sectors: ['prosecution', 'community', 'community', null, 'business'], required: ['community', 'lived-experience'] },
]

/** The specification's sentences over the string of answers, written without any of the code under test. */
function expected(answers: string, rule: DecisionRule, share: number, charter: (typeof charters)[number]): string {
  const how = (wanted: string) => [...answers].filter((letter) => wanted.includes(letter)).length
  const base = how('ycsno.')
  const answered = how('ycsno')
  if (answered === 0 || answered / base < share - 1e-12) return 'inquorate'
  for (const sector of charter.required) {
    const spoke = [...answers].some((letter, i) => charter.sectors[i] === sector && 'ycsno'.includes(letter))
    if (!spoke) return 'inquorate'
  }
  const yes = how('yc')
  const no = how('no')
  const adopted = {
    consensus: how('.') === 0 && no === 0,
    consent: how('o') === 0,
    majority: yes > no,
    'two-thirds': yes > 0 && yes >= 2 * no,
    'four-fifths': yes > 0 && yes >= 4 * no,
  }[rule]
  return adopted ? 'adopted' : 'not-adopted'
}

function* assignments(count: number): Generator<string> {
  if (count === 0) yield ''
  else for (const rest of assignments(count - 1)) for (const letter of letters) yield rest + letter
}

test('every assignment of answers in bodies of up to five comes out as the specification says, under every rule', () => {
  let cases = 0
  const seen = { adopted: 0, 'not-adopted': 0, inquorate: 0 }
  for (let size = 0; size <= 5; size++) {
    for (const answers of assignments(size)) {
      for (const charter of charters) {
        for (const quorumShare of shares) {
          for (const rule of decisionRules) {
            const facts = factsOf(answers, rule, {
              quorumShare,
              requiredSectors: charter.required,
              sectors: charter.sectors,
            })
            const { outcome, counts, explanation } = outcomeOf(facts)
            cases++
            seen[outcome]++
            const wanted = expected(answers, rule, quorumShare, charter)
            if (outcome !== wanted)
              expect.fail(
                `${answers || 'nobody'} ${rule} ${quorumShare} ${charter.required}: ${outcome}, not ${wanted}`,
              )
            if (counts.answered + counts.unanswered + counts.recused !== size) expect.fail(`counts of ${answers}`)
            const headline = outcome === 'inquorate' ? 'outcome.inquorate' : `outcome.${outcome}.${rule}`
            if (explanation[0]?.key !== headline) expect.fail(`explanation of ${answers}: ${explanation[0]?.key}`)
          }
        }
      }
    }
  }
  console.info(`outcome: ${cases.toLocaleString('en')} cases tried exhaustively`, seen)
  expect(cases).toBe(
    (1 + 7 + 7 ** 2 + 7 ** 3 + 7 ** 4 + 7 ** 5) * charters.length * shares.length * decisionRules.length,
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10_000)
}, 120_000)
