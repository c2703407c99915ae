// What those who must not be handed anything sealed ask of the types that they take.
import type { Sealed } from '#db/sealed'

type Plain = string | number | boolean | bigint | symbol | null | undefined | Date | Response
/** Deeper than this nothing is looked at: what pages return is shallower. */
type Deepest = 8
type Found<T, Depth extends unknown[]> = 0 extends 1 & T
  ? never
  : T extends Sealed<unknown>
    ? true
    : Depth['length'] extends Deepest
      ? never
      : T extends Plain | ((...args: never[]) => unknown)
        ? never
        : T extends readonly (infer Item)[]
          ? Found<Item, [...Depth, 0]>
          : T extends ReadonlyMap<infer Key, infer Value>
            ? Found<Key | Value, [...Depth, 0]>
            : T extends ReadonlySet<infer Item>
              ? Found<Item, [...Depth, 0]>
              : T extends Promise<infer Later>
                ? Found<Later, [...Depth, 0]>
                : T extends object
                  ? { [Key in keyof T]-?: Found<T[Key], [...Depth, 0]> }[keyof T]
                  : never

/** The type where nothing of it, however deep, is sealed; `never` where something is, so that nothing can be given. */
export type Unsealed<T> = [Found<T, []>] extends [never] ? T : never
