// Files that cost a second to make, kept in memory under what they are made of: the same content is made once, and another
// content is another file, so none is ever stale.
import { createHash } from 'node:crypto'

type Kept = { owner: string; file: Promise<Uint8Array>; bytes: number }

/** At most `mostBytes` of finished files; those asked for longest ago go first. */
export function keptFiles(mostBytes: number) {
  const kept = new Map<string, Kept>()
  let held = 0

  const drop = (key: string) => {
    held -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  return {
    /**
     * The file made of `content`, which must hold everything that decides its bytes. `owner` is what it is a file of.
     * Asked for twice at a time, it is made once; one that could not be made is tried again.
     */
    async fileOf(owner: string, content: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
      const key = createHash('sha256')
        .update(JSON.stringify([owner, content]))
        .digest('base64url')
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known.file
      }
      const one: Kept = { owner, file: make(), bytes: 0 }
      kept.set(key, one)
      try {
        const { length } = await one.file
        if (kept.get(key) === one) {
          one.bytes = length
          held += length
          for (const oldest of kept.keys()) {
            if (held <= mostBytes) break
            drop(oldest)
          }
        }
      } catch (error) {
        if (kept.get(key) === one) drop(key)
        throw error
      }
      return one.file
    },
    /** Forgets every file of an owner that is not to be read any more. */
    forget(owner: string): void {
      for (const [key, one] of [...kept]) if (one.owner === owner) drop(key)
    },
    /** Bytes that are held. */
    held: () => held,
  }
}
