import { audit, type BreachReason } from '../audit/audit'
import { startDeadline } from '../deadline'
import { isPrimary } from '../problem/primary'
import type { AuditCell, AuditProblem, Interval } from '../problem/problem'

/** An organisation and its own people of each cell, by canonical cell id. */
export type Insider = { organisation: string; cells: Record<string, number> }

/** What an organisation could work out beyond its own counts. `checked`: false where time ended first. */
export type InsiderFinding = {
  organisation: string
  checked: boolean
  cells: {
    id: string
    interval: Interval | null
    /** The count itself, or those people of it that others brought. */
    of: 'cell' | 'rest'
  }[]
}

/**
 * Repeats the attack for each organisation with its own counts known. A count that is all its own it knows; of any other
 * it knows that it is no less, and what is left when its own people are taken away.
 */
export async function attackByInsiders(
  publication: AuditProblem & { inner?: string[]; fresh?: string[] },
  counts: ReadonlyMap<string, number>,
  insiders: readonly Insider[],
  seconds: number,
): Promise<InsiderFinding[]> {
  const deadline = startDeadline(seconds)
  const findings: InsiderFinding[] = []
  for (const [at, { organisation, cells: own }] of insiders.entries()) {
    const finding: InsiderFinding = { organisation, checked: true, cells: [] }
    findings.push(finding)
    const { policy } = publication
    const cells: Record<string, AuditCell> = { ...publication.cells }
    const wanted = new Set<string>()
    for (const [id, count] of counts) {
      const mine = Object.hasOwn(own, id) ? (own[id] ?? 0) : 0
      const published = Object.hasOwn(cells, id) ? cells[id] : null
      const rest = count - mine
      if (published === null && mine > 0) cells[id] = rest === 0 ? count : { v: null, lo: mine }
      if (published === null && rest > 0 && isPrimary(count, false, policy)) wanted.add(id)
      if (mine === 0 || !isPrimary(rest, false, policy) || rest === 0) continue
      if (published === null) wanted.add(id)
      else finding.cells.push({ id, interval: [rest, rest], of: 'rest' })
    }
    if (deadline.passed()) {
      finding.checked = false
      continue
    }
    const share = deadline.left() / (insiders.length - at)
    const result = await audit({ ...publication, seconds: share, cells, primary: [...wanted], probes: [] })
    if (!result.ok || result.value.status === 'inconsistent') {
      finding.checked = false
      continue
    }
    for (const { id, interval, why } of result.value.breaches) {
      if (why === ('unchecked' satisfies BreachReason)) finding.checked = false
      else finding.cells.push({ id, interval, of: 'cell' })
    }
    for (const id of wanted) {
      const mine = own[id] ?? 0
      const [least, most] = result.value.intervals[id] ?? [0, null]
      if (mine === 0 || most === null || most - mine >= policy.threshold) continue
      if (finding.cells.some((cell) => cell.id === id)) continue
      finding.cells.push({ id, interval: [Math.max(0, least - mine), most - mine], of: 'rest' })
    }
  }
  return findings
}
