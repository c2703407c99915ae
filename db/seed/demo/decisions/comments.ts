// What the public said of proposals of the sample year, and what the project manager made of it.

import { listWaitingComments, moderateComment, receiveComment } from '~/domain/proposals/comments/comments.server'
import { publishCommentSummary } from '~/domain/proposals/comments/summary.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import type { Leaning, Locale } from '../../../schema/words'
import type { Deed } from '../stage'

export type Asked = {
  until: Date
  /** So many days after the opening; `shown` is left out for one that nobody has looked at. */
  said: { after: number; leaning: Leaning; text: string; shown?: string; locale?: Locale }[]
  summary?: string
}

const hour = 3_600_000

export function commentDeeds(key: string, { until, said, summary }: Asked, opens: Date): Deed[] {
  const deeds = said.flatMap(({ after, leaning, text, shown, locale = 'en' }, index): Deed[] => {
    const at = new Date(opens.getTime() + after * 24 * hour)
    const formKey = `${key}-${index}`.padEnd(32, '-')
    const received: Deed = {
      at,
      act: ({ tx, now, idOf }) => receiveComment(tx, idOf(key), { leaning, text, formKey }, locale, now),
    }
    if (shown === undefined) return [received]
    return [received, { at: new Date(at.getTime() + 5 * hour), act: (scene) => show(scene, key, shown) }]
  })
  if (summary === undefined) return deeds
  const written: Deed = {
    at: new Date(until.getTime() + 16 * hour),
    act: async ({ tx, now, as, idOf }) =>
      publishCommentSummary(tx, await as('ines'), idOf(key), { text: summary }, now),
  }
  return [...deeds, written]
}

async function show(
  { tx, now, as, idOf }: Parameters<Extract<Deed, { act: unknown }>['act']>[0],
  key: string,
  text: string,
) {
  const actor = await as('ines')
  const number = idOf(key)
  const [first] = await listWaitingComments(tx, actor, await findProposal(tx, actor, number, now))
  if (!first) throw new Error(`No comment on ${key} waits.`)
  await moderateComment(tx, actor, number, first.id, { moderation: 'show', text }, now)
}
