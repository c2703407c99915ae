// What a site holds that some people must never see, read from its database file.
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { openStore } from '#db/open'
import { submissionMessages, submissions } from '#db/schema/community'
import { matterComments, matters } from '#db/schema/matters'
import { agendaItems, meetings, minutes } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import { proposals } from '#db/schema/proposals'
import { disclosedTables, rawTables, releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'

export type Secret = { text: string; of: string }
export type Secrets = {
  /** What residents sent, and where they asked to be written to: for the liaison and the project manager alone. */
  residents: Secret[]
  /** Addresses of people with an account. */
  addresses: Secret[]
  /** Words that members may read and visitors may not. */
  members: Secret[]
  /** Words of one body's room, by body. */
  rooms: (Secret & { bodyId: string })[]
  /** Published tables with the ids of their withheld cells and their true counts. */
  tables: { slug: string; tableId: string; withheld: { cell: string; count: number }[] }[]
}

/** A stretch of a text that is long enough not to stand anywhere by chance. */
const stretch = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60)

export async function secretsOf(dataDir: string): Promise<Secrets> {
  const store = await openStore(`file:${join(dataDir, 'accord.sqlite')}`, { readonly: true })
  try {
    const { members, rooms } = await narrowWords(store.db)
    return {
      residents: await residentsWords(store.db),
      addresses: (await store.db.select({ email: people.email }).from(people)).map(({ email }) => ({
        text: email,
        of: 'a person',
      })),
      members,
      rooms,
      tables: await withheldCells(store.db),
    }
  } finally {
    await store.close()
  }
}

async function residentsWords(db: Reader): Promise<Secret[]> {
  const sent = await db.select().from(submissions)
  const messages = await db.select().from(submissionMessages)
  return [
    ...sent.map(({ id, text }) => ({ text: stretch(text), of: `submission ${id}` })),
    ...sent.flatMap(({ id, noticeEmail }) => (noticeEmail ? [{ text: noticeEmail, of: `submitter of ${id}` }] : [])),
    ...messages.map(({ id, text }) => ({ text: stretch(text), of: `message ${id}` })),
  ].filter(({ text }) => text.length >= 12)
}

type Worded = { text: string; visibility: string; bodyId: string | null; of: string }

async function narrowWords(db: Reader): Promise<Pick<Secrets, 'members' | 'rooms'>> {
  const items = await db
    .select({ item: agendaItems, meeting: meetings })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
  const written = await db
    .select({ text: minutes.text, item: agendaItems, meeting: meetings })
    .from(minutes)
    .innerJoin(agendaItems, eq(agendaItems.id, minutes.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
  const said = await db
    .select({ comment: matterComments, matter: matters })
    .from(matterComments)
    .innerJoin(matters, eq(matters.id, matterComments.matterId))
  const words: Worded[] = [
    ...(await db.select().from(meetings)).map((one) => ({
      text: one.title,
      visibility: one.publishedAt ? one.visibility : 'body',
      bodyId: one.bodyId,
      of: `meeting ${one.id}`,
    })),
    ...items.map(({ item, meeting }) => ({
      text: item.title,
      visibility: meeting.publishedAt ? item.visibility : 'body',
      bodyId: meeting.bodyId,
      of: `agenda item ${item.id}`,
    })),
    ...written.map(({ text, item, meeting }) => ({
      text,
      visibility: meeting.approvedAt ? item.visibility : 'members',
      bodyId: meeting.bodyId,
      of: `minutes of ${item.id}`,
    })),
    ...(await db.select().from(proposals)).map((one) => ({
      text: one.title,
      visibility: one.openedAt ? one.visibility : 'body',
      bodyId: one.bodyId,
      of: one.number,
    })),
    ...(await db.select().from(matters)).map((one) => ({
      text: one.title,
      visibility: one.visibility,
      bodyId: one.bodyId,
      of: one.number,
    })),
    ...said.map(({ comment, matter }) => ({
      text: comment.text,
      visibility: comment.visibility,
      bodyId: comment.bodyId ?? matter.bodyId,
      of: `comment on ${matter.number}`,
    })),
  ].map((one) => ({ ...one, text: stretch(one.text) }))
  // The same words may stand in the open as well, such as the title of a standing item: then they are no secret.
  const isIn = (text: string, wider: string[]) =>
    words.some((one) => wider.includes(one.visibility) && one.text.includes(text))
  const long = words.filter(({ text }) => text.length >= 12)
  return {
    members: long.filter(({ text, visibility }) => visibility === 'members' && !isIn(text, ['public'])),
    rooms: long.flatMap(({ text, visibility, bodyId, of }) =>
      visibility === 'body' && bodyId && !isIn(text, ['public', 'members']) ? [{ text, of, bodyId }] : [],
    ),
  }
}

async function withheldCells(db: Reader): Promise<Secrets['tables']> {
  const rows = await db
    .select({
      slug: releases.slug,
      publishedAt: releases.publishedAt,
      tableId: releaseTables.id,
      shown: disclosedTables.content,
      raw: rawTables.content,
    })
    .from(releaseTables)
    .innerJoin(releases, eq(releases.id, releaseTables.releaseId))
    .innerJoin(disclosedTables, eq(disclosedTables.releaseTableId, releaseTables.id))
    .innerJoin(rawTables, eq(rawTables.releaseTableId, releaseTables.id))
  return rows.flatMap(({ slug, publishedAt, tableId, shown, raw }) => {
    if (!publishedAt) return []
    const { cells } = shown as { cells: Record<string, { value: number | null }> }
    const counts = (raw as { cells: Record<string, number> }).cells
    const hidden = Object.entries(cells).filter(([, cell]) => cell.value === null)
    return [{ slug, tableId, withheld: hidden.map(([cell]) => ({ cell, count: counts[cell] ?? 0 })) }]
  })
}
