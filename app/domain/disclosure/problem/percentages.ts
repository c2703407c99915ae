import { isSensitiveCount } from './primary'
import type { Policy } from './problem'

/** A cell as published. */
export type PublishedCell = { value: number | null; status: 'shown' | 'withheld' }

export type Percentage = { status: 'shown'; value: number } | { status: 'withheld' }

/**
 * The percentage that `numerator` is of `denominator`, where it may be shown. In programmes of 20 to 300 people a
 * percentage is the count, so both counts and their difference (the people who are in the denominator alone) must
 * be fit to show. `decimals` is 0 to 2. Nothing is divided by zero: a share of nobody is withheld.
 */
export function percentageOf(
  numerator: PublishedCell,
  denominator: PublishedCell,
  policy: Policy,
  decimals = 0,
): Percentage {
  if (numerator.value === null || denominator.value === null) return { status: 'withheld' }
  const rest = denominator.value - numerator.value
  const counts = [numerator.value, denominator.value, rest]
  if (rest < 0 || denominator.value === 0 || counts.some((count) => isSensitiveCount(count, policy))) {
    return { status: 'withheld' }
  }
  const scale = 10 ** decimals
  return { status: 'shown', value: Math.round((100 * numerator.value * scale) / denominator.value) / scale }
}
