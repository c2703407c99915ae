import type { z } from 'zod'
import type { Writer } from '#db/store'
import type { Person } from '~/domain/access/actor'
import { mayOrForbid } from '~/domain/access/permit'
import { NotFound } from '~/domain/errors'
import { done, type Read, type Write } from './route'

type FormRoute<F, P extends { title: string }, S extends z.ZodType, R> = {
  /** What the form is about. Throws NotFound where it does not exist for this person; asked again before the write. */
  find: (read: Read<Person>) => Promise<F>
  /** Whether this person may send the form: the page is shown to nobody else. The command asks its policy by itself. */
  may?: (read: Read<Person>, found: F) => boolean
  /** How the page is refused: 'missing' answers 404, a catalogue key 403 with this reason, nothing 403. */
  otherwise?: 'missing' | Parameters<typeof mayOrForbid>[1]
  /** What the view needs: the loader's data. */
  page: (read: Read<Person>, found: F) => P | Promise<P>
  input: S
  command: (tx: Writer, write: Write<Person>, found: F, input: z.output<S>) => Promise<R>
  /** Where the person is sent afterwards. */
  to: (found: F, result: R) => string
  notice: Parameters<typeof done>[1]
}

/**
 * The two halves of a page of one form whose action does nothing but find, parse, run one command and go on. For people
 * who have signed in: the module says so itself, with `member.read(route.read)` and `member.write(route.write)`.
 */
export function formRoute<F, P extends { title: string }, S extends z.ZodType, R>(route: FormRoute<F, P, S, R>) {
  return {
    read: async (read: Read<Person>): Promise<P> => {
      const found = await route.find(read)
      const may = route.may?.(read, found) ?? true
      if (!may && route.otherwise === 'missing') throw new NotFound()
      mayOrForbid(may, route.otherwise === 'missing' ? undefined : route.otherwise)
      return route.page(read, found)
    },
    write: async (write: Write<Person>) => {
      const found = await route.find(write)
      const input = write.form.parse(route.input)
      const result = await write.write((tx) => route.command(tx, write, found, input))
      return done(route.to(found, result), route.notice)
    },
  }
}
