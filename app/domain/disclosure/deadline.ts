/** A budget of seconds that the caller handed in, counted from the moment it is started. */
export type Deadline = { left: () => number; passed: () => boolean }

/** Starts the count. `seconds` may be 0: then it has passed already. */
export function startDeadline(seconds: number): Deadline {
  const end = performance.now() + seconds * 1000
  const left = () => Math.max(0, (end - performance.now()) / 1000)
  return { left, passed: () => left() <= 0 }
}
