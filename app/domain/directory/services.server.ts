import { and, asc, gte, lte } from 'drizzle-orm'
import { services } from '#db/schema/directory'
import { statement } from '#db/statement'
import type { Reader } from '#db/store'

const everyService = statement((db) => db.select().from(services).orderBy(asc(services.position), asc(services.id)))

/** The whole resource directory, in its own order. It is public. */
export async function listServices(db: Reader) {
  return everyService(db)
}
export type Service = Awaited<ReturnType<typeof listServices>>[number]

/** Services whose entry was checked from one day to another, both included (YYYY-MM-DD), the latest last. */
export async function listServicesVerifiedBetween(db: Reader, from: string, to: string): Promise<Service[]> {
  return db
    .select()
    .from(services)
    .where(and(gte(services.verifiedOn, from), lte(services.verifiedOn, to)))
    .orderBy(asc(services.verifiedOn), asc(services.position), asc(services.id))
}
