import type { policyVersions } from '#db/schema/policies'

export type LedgerVersion = Pick<typeof policyVersions.$inferSelect, 'id' | 'policyId' | 'version' | 'effectiveOn'> & {
  /** The places in which it applies; null, or left out, where it applies everywhere. */
  appliesIn?: readonly string[] | null
  /** The first day on which it no longer applies, where it ended without a successor. */
  supersededOn?: string | null
}

/** Null stands for everywhere that no version names. */
export const appliesAt = ({ appliesIn }: LedgerVersion, place: string | null): boolean =>
  !appliesIn || appliesIn.length === 0 || (place !== null && appliesIn.includes(place))

/** The version of each policy in effect on the day, in a place; without one, where no version names the place. */
export function versionsInEffect<V extends LedgerVersion>(
  day: string,
  versions: readonly V[],
  place: string | null = null,
): Map<string, V> {
  const found = new Map<string, V>()
  for (const version of versions) {
    if (version.effectiveOn > day || !appliesAt(version, place)) continue
    const other = found.get(version.policyId)
    if (!other || version.version > other.version) found.set(version.policyId, version)
  }
  for (const [policyId, version] of found) {
    if (version.supersededOn && version.supersededOn <= day) found.delete(policyId)
  }
  return found
}

/** Places that a version in effect by the day names, in alphabetical order. */
export const placesNamed = (day: string, versions: readonly LedgerVersion[]): string[] =>
  [...new Set(versions.flatMap(({ effectiveOn, appliesIn }) => (effectiveOn <= day ? (appliesIn ?? []) : [])))].sort(
    (a, b) => a.localeCompare(b),
  )

export type InPlace<V> = { place: string; version: V }

/**
 * What applies of one policy on a day: the version for everywhere (null where none is), and the places in which another
 * one does.
 */
export function applying<V extends LedgerVersion>(
  day: string,
  versions: readonly V[],
): { general: V | null; places: InPlace<V>[] } {
  const at = (place: string | null) => [...versionsInEffect(day, versions, place).values()][0] ?? null
  const general = at(null)
  const places = placesNamed(day, versions).flatMap((place) => {
    const version = at(place)
    return version && version.id !== general?.id ? [{ place, version }] : []
  })
  return { general, places }
}
