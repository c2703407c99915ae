import { statementPartners, statementSignOffs, statements, statementTexts } from '#db/schema/statements'
import type { Writer } from '#db/store'
import { hours } from '../happenings'
import { type Audience, type Mark, next } from './mark'

/** A statement that waits for sign-off, one that was given up and one that is released, each with an earlier text. */
export async function markStatements(tx: Writer, mark: Mark, bodyId: string) {
  for (const state of ['statement', 'withdrawn statement', 'released statement']) {
    const id = crypto.randomUUID()
    const number = `S-2026-9${next()}`
    const at = `/statements/${number}`
    const what = `${state} of ${bodyId} for body`
    const room: Audience = { kind: 'room', bodyId }
    const seenBy: Audience = state === 'released statement' ? { kind: 'everybody' } : room
    await tx.insert(statements).values({
      id,
      number,
      bodyId,
      version: 2,
      draftedAt: hours(-90),
      draftedBy: 'ines',
      ...(state === 'released statement' ? { releasedAt: hours(-10), releasedBy: 'ines' } : {}),
      ...(state === 'withdrawn statement'
        ? {
            withdrawnAt: hours(-10),
            withdrawnBy: 'ines',
            withdrawalReason: `Reason ${mark(`why the ${what}`, room, at)}`,
          }
        : {}),
    })
    const texts = [
      [1, room, 'earlier text'],
      [2, seenBy, 'text'],
    ] as const
    for (const [version, audience, name] of texts) {
      await tx.insert(statementTexts).values({
        statementId: id,
        version,
        title: `Statement ${version === 2 ? mark(what, audience, at) : 'of before'}`,
        text: `Words ${mark(`${name} of ${what}`, audience, at)}`,
        reason: version === 2 ? `Changed ${mark(`why ${what} changed`, room, at)}` : '',
        writtenAt: hours(-90 + version),
        writtenBy: 'ines',
      })
      const organisationId = bodyId === 'owg' ? 'opendoor' : 'mainstreet'
      await tx.insert(statementPartners).values({ statementId: id, version, organisationId })
      await tx.insert(statementSignOffs).values({
        statementId: id,
        version,
        organisationId,
        ordinal: 1,
        signedAt: hours(-80),
        signedBy: 'ines',
        ...(version === 1
          ? {
              withdrawnAt: hours(-79),
              withdrawnBy: 'ines',
              withdrawalReason: `Because ${mark(`why a sign-off of ${what} ended`, room, at)}`,
            }
          : {}),
      })
    }
  }
}
