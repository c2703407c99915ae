import { mkdtempSync } from 'node:fs'
import { openStore } from '#db/store'
import { writeYear } from '#db/seed/demo/year'
import { disclosedTables, releases, releaseTables } from '#db/schema/progress'
import { eq } from 'drizzle-orm'
const dir = mkdtempSync('/dev/shm/seed-')
const store = await openStore(`file:${dir}/a.db`)
await store.migrate()
const t = Date.now()
await writeYear(store, new Date(process.argv[2] ?? Date.now()), 'x', { url: 'http://x', host: 'x' })
console.log('seeded', Date.now() - t)
const rows = await store.db.select({ r: releases.title, t: releaseTables.title, c: disclosedTables.content }).from(disclosedTables).innerJoin(releaseTables, eq(releaseTables.id, disclosedTables.releaseTableId)).innerJoin(releases, eq(releases.id, releaseTables.releaseId)).orderBy(releases.draftedAt)
for (const { r, t, c } of rows) {
  const cells = Object.values((c as any).cells) as any[]
  console.log(r, '|', t, cells.length, 'withheld', cells.filter((x) => x.value === null).length, JSON.stringify(cells.map((x) => x.value)).slice(0, 150))
}
await store.close()
