// What the compiler must refuse. Nothing runs this: tsc fails where one of these lines becomes right.
import type { Sealed } from '#db/sealed'
import { withRole } from '#tests/support/everybody'
import type { Actor } from '~/domain/access/actor'
import { record } from '~/domain/activity/record.server'
import { enqueue } from '~/domain/outbox/enqueue.server'
import { open } from '~/domain/sealing/sealing.server'
import { open as everybody } from '~/http/route'
import type { Log } from '~/platform/log.server'

export function refused(sealed: Sealed<string>, log: Log, reader: Actor) {
  const tx = {} as Parameters<typeof record>[0]
  const permit = {} as Parameters<typeof record>[1]
  const to = {} as Parameters<typeof enqueue>[1]
  const now = new Date(0)
  const subject = { kind: 'referral', id: 'x' }
  return [
    // @ts-expect-error an actor is no screener until asked for
    () => open(sealed, reader),
    // @ts-expect-error a project manager is none either
    () => open(sealed, withRole('project-manager')),
    // @ts-expect-error sealed content is no text
    () => sealed.trim(),
    // @ts-expect-error nor may a text take its place
    (): Sealed<string> => 'words',
    // @ts-expect-error a loader returns nothing sealed
    () => everybody.read(async () => ({ title: 'x', referral: sealed })),
    // @ts-expect-error however deep
    () => everybody.read(async () => ({ title: 'x', pages: [{ rows: [{ id: 'x', text: [sealed] }] }] })),
    // @ts-expect-error an action answers nothing sealed
    () => everybody.write(async () => ({ text: sealed })),
    // @ts-expect-error facts of the log
    () => record(tx, permit, { subject, visibility: 'closed', facts: { text: sealed } }, now),
    // @ts-expect-error what a letter says
    () => enqueue(tx, to, { template: 'sign-in-link', props: { name: 'x', token: sealed, minutes: 1 } }, 'x', now),
    // @ts-expect-error a line of the server's log
    () => log.info({ referral: sealed }),
    // @ts-expect-error and with it an object that holds it
    () => log.error({ referral: { id: 'x', text: sealed } }),
  ]
}
