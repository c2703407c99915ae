// The addresses at which marked things are looked for: every list, every thing with what hangs on it, and of every
// other route of the site one address.

import type { RouteConfigEntry } from '@remix-run/route-config'
import { eq } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { agendaItems } from '#db/schema/meetings'
import { siteRoleGrants } from '#db/schema/people'
import { policies, policyVersions } from '#db/schema/policies'
import { releasePlans } from '#db/schema/releases'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import { cardCodeOf } from '~/domain/policies/cards.server'
import routes from '~/routes'
import { dataAddress, patternOf } from '../crawl'
import type { Marked } from './mark'

const patterns = (routes as RouteConfigEntry[]).map((route) => `/${route.path ?? ''}`).filter((path) => path !== '/*')

/** Routes that show nothing without a secret, after set-up, or outside the sample site; and those whose thing is rare. */
const apart =
  /:token|^\/dev\/|^\/setup|^\/editions\/:id|:(proposalId|contactId|noticeId|draftId|handoverId|grantId|tableId)/

const further = [
  '/ledger?organisation=police',
  '/ledger/consequences?organisation=police',
  '/meetings?page=2',
  '/proposals?state=closed',
  '/matters?state=answered',
  '/matters?state=overdue',
  '/matters?body=operational-workgroup',
  '/decisions?q=zq',
  '/meetings?q=zq',
  '/activity?group=meetings',
]

/** What hangs on every thing beside its own page; what else does is asked of the most private things alone. */
const beside: Record<string, string[]> = {
  meetings: ['/agenda', '/minutes', '/attendance', '/invitation.ics', '/details', '/actions'],
  proposals: ['/edit', '/positions', '/outcome', '/extension', '/referral', '/comments', '/comments/summary'],
  matters: ['/answer', '/movement', '/merger', '/comments'],
  statements: ['/edit', '/sign-offs', '/withdrawal'],
  policies: ['/agreement', '/card', '/card.pdf', '/comparison'],
  decisions: ['/review', '/supersession'],
  triage: ['/routing', '/messages'],
  releases: ['/tables', '/gate', '/gate/run', '/review'],
}

const pageOf = (data: string): string => (data === '/_root.data' ? '/' : data.replace(/\.data$/, ''))
const isFile = (path: string): boolean => /\.(ics|csv|json|pdf)$/.test(path)

/** One value for each parameter of the routes of a thing that the cast has. */
async function filled(db: Reader, marks: Marked[]): Promise<string[]> {
  const [body] = await db.select().from(bodies).where(eq(bodies.id, 'owg'))
  const [seat] = await db.select().from(seats).where(eq(seats.bodyId, 'owg'))
  const [holder] = await db
    .select()
    .from(seatHolders)
    .where(eq(seatHolders.seatId, seat?.id ?? ''))
  const [office] = await db.select().from(bodyOffices).where(eq(bodyOffices.bodyId, 'owg'))
  const [signature] = await db.select().from(signatories)
  const [grant] = await db.select().from(siteRoleGrants)
  const versions = await db.select().from(policyVersions).innerJoin(policies, eq(policies.id, policyVersions.policyId))
  const hidden = versions.find((row) => row.policies.visibility === 'body')?.policy_versions
  const [plan] = await db.select({ id: releasePlans.id }).from(releasePlans)
  const given: [RegExp, Record<string, string>][] = [
    [/^\/organisations\//, { slug: 'northside' }],
    [
      /^\/bodies\//,
      { slug: body?.slug ?? '', seatId: seat?.id ?? '', holderId: holder?.id ?? '', officeId: office?.id ?? '' },
    ],
    [/^\/signatories\//, { signatureId: signature?.id ?? '' }],
    [/^\/people\//, { personId: 'tom', grantId: grant?.id ?? '' }],
    [/^\/settings\//, { group: 'site' }],
    [/^\/about\//, { slug: 'privacy' }],
    [/^\/tell-us\//, { kind: 'concern' }],
    [/^\/activity\//, { file: 'log.json' }],
    [/^\/releases\/template\//, { file: 'template.csv' }],
    [/^\/progress\//, { slug: 'none', file: 'none.csv', position: '1' }],
    [/^\/measures\//, { slug: 'none' }],
    [/^\/areas\//, { code: 'none' }],
    [/^\/taxonomies\//, { dimension: 'area', code: 'none' }],
    [/^\/feeds\//, { id: 'none', file: 'counts.csv' }],
    [/^\/release-calendar\//, { id: plan?.id ?? '' }],
    [/^\/evaluation\/questions\//, { number: '1' }],
    [/^\/evaluation\/reports\//, { slug: 'none' }],
    [/^\/evidence\//, { slug: 'none' }],
    [/^\/account\/passkeys\//, { id: 'none' }],
    [/^\/actions\//, { id: 'none' }],
    [/^\/cards\//, { code: hidden ? cardCodeOf(hidden) : 'none' }],
    [/^\/invitations\//, { id: 'none' }],
  ]
  const rows = await db.select({ id: agendaItems.id, meetingId: agendaItems.meetingId }).from(agendaItems)
  const closest = marks.filter(({ what }) =>
    /^(decision on )?(\w+ )?(meeting|proposal|matter|policy|statement) of owg for body$/.test(what),
  )
  for (const { at } of [...closest, ...marks.filter(({ seenBy }) => ['triage', 'makers'].includes(seenBy.kind))]) {
    const [, kind = '', id = ''] = at.split('/')
    const itemId = rows.find((row) => row.meetingId === id)?.id ?? 'none'
    given.push([new RegExp(`^/${kind}/:`), { id, number: id, slug: id, itemId }])
  }
  return patterns.flatMap((pattern) =>
    given
      .filter(([of]) => of.test(pattern))
      .map(([, values]) => pattern.replace(/:(\w+)/g, (_, name: string) => values[name] || 'none')),
  )
}

/** The data of every page, which holds all that is drawn of it and more; of each kind of thing one page as it is drawn. */
export async function addressesOf(db: Reader, marks: Marked[]): Promise<string[]> {
  const lists = [...patterns.filter((pattern) => !pattern.includes(':') && !apart.test(pattern)), ...further]
  const things = [...new Set(marks.map((mark) => mark.at))]
  const shown = things.flatMap((at) => [at, ...(beside[at.split('/')[1] ?? ''] ?? []).map((part) => at + part)])
  const known = ['/bodies/community-leadership-team', ...(await filled(db, marks))]
  const all = [...new Set([...lists, ...shown, ...known])]
  const drawn = shown.filter((page, i) => shown.findIndex((other) => patternOf(other) === patternOf(page)) === i)
  return [
    ...new Set([
      '/',
      '/desk',
      ...drawn,
      ...all.filter(isFile),
      ...all.filter((page) => !isFile(page)).map(dataAddress),
    ]),
  ]
}

/** Routes that none of the addresses belongs to. */
export function routesWithout(addresses: string[]): string[] {
  const walked = new Set(addresses.map((address) => patternOf(pageOf(address.split('?')[0] ?? ''))))
  return patterns.filter((pattern) => !apart.test(pattern) && !walked.has(pattern))
}
