import type { Links } from './relations'

/** The groups that a merged code stands for: `north+south` is two; a code that is no merge stands for none. */
export function groupsOfMerged(code: string): string[] {
  const groups = code.split('+').map((group) => group.trim())
  return groups.length > 1 && groups.every((group) => group !== '') ? groups : []
}

/**
 * Every merged group as the sum of its groups, where another table knows one of them, alone or in another merge: two areas
 * as one in this release and apart in that one must not give away what either withholds.
 */
export function linkMerged(all: Set<string>, links: Links): void {
  const sums = [...all].flatMap((id) => {
    const parts = id.split('|')
    return parts.flatMap((part, at) => {
      const [name = '', code = ''] = part.split('=')
      const groups = groupsOfMerged(code)
      if (groups.length === 0) return []
      const place = (group: string) =>
        [...parts.slice(0, at), `${name}=${group}`, ...parts.slice(at + 1)].sort().join('|')
      return [{ id, groups: groups.map(place) }]
    })
  })
  const used = new Map<string, number>()
  for (const { groups } of sums) for (const group of groups) used.set(group, (used.get(group) ?? 0) + 1)
  for (const { id, groups } of sums) {
    if (!groups.some((group) => all.has(group) || (used.get(group) ?? 0) > 1)) continue
    links.relations.push([id, groups])
    for (const group of groups) if (!all.has(group)) links.inner.push(group)
  }
  for (const id of links.inner) all.add(id)
}
