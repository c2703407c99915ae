import { z } from 'zod'
import { optionalText, requiredText } from '../../input'

/** Which earlier decision one takes the place of, by its number, as somebody wrote it. */
export const SupersessionInput = z.object({
  replaces: requiredText(20).transform((number) => number.toUpperCase()),
  note: optionalText(2000),
})
export type SupersessionInput = z.output<typeof SupersessionInput>

/** Why a decision takes another's place: it says so, or it made the next version of the same policy or charter. */
export type LinkKind = 'said' | 'policy' | 'charter'
export type Link = { earlier: string; later: string; kind: LinkKind }

/** Links between what follows each other in the order given. */
export const linksBetween = (ids: readonly string[], kind: LinkKind): Link[] =>
  ids.slice(1).map((later, at) => ({ earlier: ids[at] as string, later, kind }))

export type Step = { id: string; side: 'before' | 'after' | 'beside' }

/**
 * The chain that a decision stands in: everything that it replaced, however far back, and everything that replaced it;
 * and what is linked with those and not with it stands beside. In no order.
 */
export function chainOf(id: string, links: readonly Link[]): Step[] {
  const reach = (from: 'earlier' | 'later', to: 'earlier' | 'later') => {
    const found = new Set<string>()
    const todo = [id]
    for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
      for (const link of links) {
        if (link[from] !== one || found.has(link[to])) continue
        found.add(link[to])
        todo.push(link[to])
      }
    }
    return found
  }
  const before = reach('later', 'earlier')
  const after = reach('earlier', 'later')
  const all = new Set(links.flatMap((link) => [link.earlier, link.later]))
  all.delete(id)
  return [...all].map((one) => ({
    id: one,
    side: before.has(one) ? 'before' : after.has(one) ? 'after' : 'beside',
  }))
}

type Later = { side: Step['side']; isSaid: boolean; effectiveOn: string | null; places: string[] }

/**
 * The last of a decision's chain that has taken its place by the day: it was written so, or it took effect wherever the
 * decision holds. `places` are the decision's own; empty for everywhere. Steps in order of time.
 */
export const successorOf = <S extends Later>(steps: readonly S[], places: readonly string[], today: string): S | null =>
  steps.findLast(
    ({ side, isSaid, effectiveOn, places: there }) =>
      side === 'after' &&
      (isSaid ||
        (effectiveOn !== null &&
          effectiveOn <= today &&
          (there.length === 0 || (places.length > 0 && places.every((place) => there.includes(place)))))),
  ) ?? null
