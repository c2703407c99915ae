// How unevenly diversions are spread over officers, from how many officers there are in each band of diversions. Pure.

/** `most` is Infinity for a band that is open above. */
export type Band = { least: number; most: number; officers: number }
/** What the bands leave possible. The true value lies between the two, whatever each officer's own number is. */
export type Bounds = { low: number; high: number }
export type Concentration = {
  officers: number
  /** Of all diversions, the share made by the tenth of the officers who made most. */
  topTenth: Bounds
  /** 0 where all officers made the same number, close to 1 where one made all. */
  gini: Bounds
  /** Whether officers without a diversion are among those counted. */
  countsNone: boolean
}

/** A band that is open above is taken to end here; its bounds are then as good as without an end. */
const farAbove = 1e9
const topShare = 0.1

/**
 * Bounds from bands. Null where there are no officers, or where no diversion need have been made.
 *
 * Top tenth: k = N/10 officers, who need not be a whole number. Their share is smallest with all above them at the lower end
 * of their band and all below at the upper end of theirs, and greatest the other way round; the band that the tenth divides
 * holds one number for the smallest share, because its members in the tenth made no fewer than the others.
 *
 * Gini coefficient of n ordered numbers: G = 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n. It is a ratio of linear functions of the
 * numbers, so its ends are found by Dinkelbach's method (Management Science 13, 1967): for a value λ the numbers with the
 * best Σ (2i/n − (n + 1)/n − λ)·xᵢ, then the Gini of those as the next λ.
 */
export function concentrationOf(bands: readonly Band[]): Concentration | null {
  const sorted = bands
    .filter(({ officers }) => officers > 0)
    .map((band) => ({ ...band, most: Number.isFinite(band.most) ? band.most : farAbove }))
    .sort((a, b) => a.least - b.least)
  const officers = sorted.reduce((sum, band) => sum + band.officers, 0)
  if (officers === 0 || sorted.every(({ least }) => least === 0)) return null
  return {
    officers,
    topTenth: topTenthOf(sorted, officers),
    gini: { low: giniEnd(sorted, officers, 'low'), high: giniEnd(sorted, officers, 'high') },
    countsNone: sorted.some(({ least, most }) => least === 0 && most === 0),
  }
}

function topTenthOf(bands: readonly Band[], officers: number): Bounds {
  let wanted = officers * topShare
  const parts = bands.toReversed().map((band) => {
    const inside = Math.min(wanted, band.officers)
    wanted -= inside
    return { ...band, inside, outside: band.officers - inside }
  })
  const share = (top: number, rest: number) => (top + rest === 0 ? 0 : top / (top + rest))
  const divided = parts.find(({ inside, outside }) => inside > 0 && outside > 0)
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + (part === divided ? 0 : of(part)), 0)
  const least = [divided?.least ?? 0, divided?.most ?? 0].map((each) =>
    share(
      sum(({ inside, least: low }) => inside * low) + (divided?.inside ?? 0) * each,
      sum(({ outside, most }) => outside * most) + (divided?.outside ?? 0) * each,
    ),
  )
  const high = share(
    sum(({ inside, most }) => inside * most) + (divided?.inside ?? 0) * (divided?.most ?? 0),
    sum(({ outside, least: low }) => outside * low) + (divided?.outside ?? 0) * (divided?.least ?? 0),
  )
  return { low: Math.min(...least), high }
}

/** Runs of officers with the same number, in order of the number. */
type Run = { officers: number; value: number }

function giniOf(runs: readonly Run[], officers: number): number {
  let before = 0
  let [ranked, whole] = [0, 0]
  for (const { officers: n, value } of runs) {
    // The ranks from before + 1 to before + n.
    ranked += value * (n * before + (n * (n + 1)) / 2)
    whole += value * n
    before += n
  }
  return whole === 0 ? 0 : (2 * ranked) / (officers * whole) - (officers + 1) / officers
}

function giniEnd(bands: readonly Band[], officers: number, end: 'low' | 'high'): number {
  const sign = end === 'low' ? 1 : -1
  let gini = giniOf(
    bands.map(({ officers: n, least, most }) => ({ officers: n, value: (least + Math.min(most, 2 * least + 2)) / 2 })),
    officers,
  )
  for (let round = 0; round < 100; round++) {
    let before = 0
    const runs = bands.flatMap((band): Run[] => {
      const runsOfBand = bestRuns(band, before, officers, gini, sign)
      before += band.officers
      return runsOfBand
    })
    const next = giniOf(runs, officers)
    if (Math.abs(next - gini) < 1e-12) return next
    gini = next
  }
  return gini
}

/**
 * The numbers of a band's officers that make Σ w·x least (`sign` 1) or greatest (−1), where w grows with the rank: for the
 * least all of them one end of the band, for the greatest the lower end as long as w is negative.
 */
function bestRuns(
  { officers: n, least, most }: Band,
  before: number,
  officers: number,
  gini: number,
  sign: 1 | -1,
): Run[] {
  const weight = (rank: number) => (2 * rank - officers - 1) / officers - gini
  if (sign === 1) {
    const mean = weight(before + (n + 1) / 2)
    return [{ officers: n, value: mean >= 0 ? least : most }]
  }
  const turning = Math.floor((officers * (1 + gini) + 1) / 2)
  const low = Math.min(n, Math.max(0, turning - before))
  return [
    { officers: low, value: least },
    { officers: n - low, value: most },
  ].filter((run) => run.officers > 0)
}
