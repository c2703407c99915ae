// The ratio of two shares, with the interval in which 95 of 100 such intervals hold the true one. Pure.

export type Share = {
  /** Of these … */
  part: number
  /** … so many. */
  whole: number
}
export type RatioMethod = 'katz' | 'koopman'
export type RatioInterval = { ratio: number; low: number; high: number; method: RatioMethod }

/** The standard normal distance that leaves 2.5 in 100 on either side. */
const z = 1.959963984540054
/** Below this many on any side of either share the logarithm's normal approximation is too rough. */
const fewest = 10

/**
 * The ratio of `one` to `other`. Null where nothing can be said: nobody in one of the groups, or nobody at all with what is
 * counted in the other.
 *
 * Katz, Baptista, Azen and Pike (Biometrics 34, 1978): ln ratio ± z √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂).
 * Where one of the four counts is below ten, the score interval of Koopman (Biometrics 40, 1984): every ratio θ with
 * (p₁ − θ p₂)² / (p̃₁(1 − p̃₁)/n₁ + θ² p̃₂(1 − p̃₂)/n₂) ≤ z², where p̃₁ = θ p̃₂ are the likeliest shares that have this ratio.
 * It also holds where nobody in `one` is counted.
 */
export function ratioInterval(one: Share, other: Share): RatioInterval | null {
  if (one.whole === 0 || other.whole === 0 || other.part === 0) return null
  const ratio = one.part / one.whole / (other.part / other.whole)
  const counts = [one.part, one.whole - one.part, other.part, other.whole - other.part]
  if (Math.min(...counts) >= fewest) return { ratio, ...katz(one, other, ratio), method: 'katz' }
  return { ratio, ...koopman(one, other, ratio), method: 'koopman' }
}

function katz(one: Share, other: Share, ratio: number) {
  const error = Math.sqrt(1 / one.part - 1 / one.whole + 1 / other.part - 1 / other.whole)
  return { low: ratio * Math.exp(-z * error), high: ratio * Math.exp(z * error) }
}

/** How far a supposed ratio is from what was seen, squared, in standard errors. */
function score(theta: number, one: Share, other: Share): number {
  const [x1, n1, x2, n2] = [one.part, one.whole, other.part, other.whole]
  const a = (n1 + n2) * theta
  const b = -(n1 * theta + x1 + n2 + x2 * theta)
  const c = x1 + x2
  const p2 = Math.min(1, (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a))
  const p1 = Math.min(1, theta * p2)
  const variance = (p1 * (1 - p1)) / n1 + (theta * theta * p2 * (1 - p2)) / n2
  const distance = x1 / n1 - (theta * x2) / n2
  if (variance <= 0) return distance === 0 ? 0 : Number.POSITIVE_INFINITY
  return (distance * distance) / variance
}

function koopman(one: Share, other: Share, ratio: number) {
  const isInside = (theta: number) => score(theta, one, other) <= z * z
  const middle = ratio > 0 ? ratio : 1e-9
  let above = Math.max(middle, 1e-6) * 2
  while (isInside(above) && above < 1e9) above *= 2
  let below = middle / 2
  while (ratio > 0 && isInside(below) && below > 1e-12) below /= 2
  return { low: ratio > 0 ? edge(below, middle, isInside) : 0, high: edge(above, middle, isInside) }
}

/** Where the interval ends between a ratio outside of it and one inside. */
function edge(outside: number, inside: number, isInside: (theta: number) => boolean): number {
  let [far, near] = [outside, inside]
  for (let step = 0; step < 200 && Math.abs(far - near) > 1e-10 * near; step++) {
    const middle = (far + near) / 2
    if (isInside(middle)) near = middle
    else far = middle
  }
  return near
}
