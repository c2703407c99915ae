import type { Key } from '~/i18n/translate'
import type { Verb } from '../activity/verbs'
import { Forbidden } from '../errors'
import type { Actor } from './actor'

declare const minted: unique symbol
/** Proof that a policy said yes to this actor for this verb. Only `ensure` makes one; `record` asks for one. */
export type Permit<V extends Verb = Verb> = { readonly verb: V; readonly actor: Actor; readonly [minted]: true }

/** Throws Forbidden unless the policy's answer is yes. `verb` is the activity that will be recorded, noun.pastTense. */
export function ensure<const V extends Verb>(actor: Actor, verb: V, may: boolean, reason?: Key): Permit<V> {
  if (!may) throw new Forbidden(reason)
  return { verb, actor } as Permit<V>
}

/** For pages that show what only some may see, and record nothing. A command asks `ensure`, whose Permit it records with. */
export function mayOrForbid(may: boolean, reason?: Key): void {
  if (!may) throw new Forbidden(reason)
}
