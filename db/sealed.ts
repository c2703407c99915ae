// What a sealed column gives out: a thing that is handed about and stored again without anybody reading it. Its content
// stands in a map of this module, so that no property, spread, encoder or debugger that walks an object comes upon it.

/** How sealed content reads everywhere but where it is opened. */
export const sealedMark = '[sealed]'
const contents = new WeakMap<object, unknown>()

class SealedContent<T> {
  /** Never there: makes the type its own, and keeps the type of the content. */
  declare private readonly content: T
  toString(): string {
    return sealedMark
  }
  toJSON(): string {
    return sealedMark
  }
  [Symbol.toPrimitive](): string {
    return sealedMark
  }
  /** What node’s console and assertions print. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return sealedMark
  }
}
export type Sealed<T> = SealedContent<T>

export function seal<T>(content: T): Sealed<T> {
  const sealed = new SealedContent<T>()
  Object.freeze(sealed)
  contents.set(sealed, content)
  return sealed
}

/** For the column kit, which stores it, and for app/domain/sealing, which asks who reads. Nobody else may import this. */
export function contentOf<T>(sealed: Sealed<T>): T {
  if (!contents.has(sealed)) throw new TypeError('Only what seal() made can be opened or stored.')
  return contents.get(sealed) as T
}
