// Stands in the build for drizzle's own entity.js. Its `is` walks up the class of a value at each question, and is asked
// hundreds of times for each query; here a class is asked once and the answer is kept. tests/db/drizzle-entity.test.ts
// holds the two together.
export const entityKind = Symbol.for('drizzle:entityKind')
export const hasOwnEntityKind = Symbol.for('drizzle:hasOwnEntityKind')

/** By type that is asked for: the prototypes that are of it and those that are not. */
const answers = new WeakMap()

function asked(prototype, type) {
  if (!Object.hasOwn(type, entityKind)) {
    throw new Error(`Class "${type.name ?? '<unknown>'}" doesn't look like a Drizzle entity.`)
  }
  for (let one = prototype?.constructor; one; one = Object.getPrototypeOf(one)) {
    if (entityKind in one && one[entityKind] === type[entityKind]) return true
  }
  return false
}

export function is(value, type) {
  if (!value || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  let known = answers.get(type)
  if (known === undefined) {
    known = new Map()
    answers.set(type, known)
  }
  let answer = known.get(prototype)
  if (answer === undefined) {
    answer = asked(prototype, type)
    known.set(prototype, answer)
  }
  return answer
}
