import { dataSections } from '~/domain/people/own-data/personal-data'
import { gatherPersonalData } from '~/domain/people/own-data/personal-data.server'
import { member } from '~/http/route'

/** Everything about the person as one JSON file, each part with its explanation. */
export const loader = member.read(async ({ db, actor, now, site, t }) => {
  const data = await gatherPersonalData(db, actor)
  const file = {
    format: 'accord-personal-data/1',
    site: site.name,
    madeAt: now.toISOString(),
    parts: dataSections.map((name) => ({
      name,
      title: t(`account.data.${name}`),
      about: t(`account.data.${name}.about`),
      records: data[name],
    })),
  }
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="my-data.json"',
    },
  })
})
