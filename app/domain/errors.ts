// The five ways in which a command or a query says no. The edge maps them to 404, 403, 409 and 422 in one place.
import type { Key } from '~/i18n/translate'

/** It does not exist, or not for this actor. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The actor may see it, and may not do this to it. `reason` is a catalogue key where there is more to say. */
export class Forbidden extends Error {
  override name = 'Forbidden'
  constructor(readonly reason: Key = 'errors.forbidden') {
    super(reason)
  }
}

/** Somebody else was first, or the thing is no longer in the state that this needs. `reason` is a catalogue key. */
export class Conflict extends Error {
  override name = 'Conflict'
  constructor(
    readonly reason: Key,
    readonly params: Record<string, string | number> = {},
  ) {
    super(reason)
  }
}

/** A message as a catalogue key with its figures. */
export type Problem = Key | { key: Key; params: Record<string, string | number> }

/** What was said cannot be accepted: catalogue keys by field name, and one for the whole form. */
export class Invalid extends Error {
  override name = 'Invalid'
  constructor(
    readonly fields: Record<string, Problem>,
    readonly form?: Problem,
  ) {
    super(`Invalid: ${Object.keys(fields).join(', ')}`)
  }
}

/**
 * What the person saw has changed since. The edge answers 409 with the same page: what they saw, what stands now and what
 * they typed, side by side (`ui/forms/revision.tsx`).
 */
export class Stale extends Conflict {
  override name = 'Stale'
  constructor() {
    super('errors.stale')
  }
}
