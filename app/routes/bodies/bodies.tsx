import { useLoaderData } from '@remix-run/react'
import { listBodies, listChartersInForce, listEndedBodies } from '~/domain/bodies/body.server'
import { mayKeepBodies } from '~/domain/bodies/policy'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { cadenceText } from '~/ui/bodies/cadence'
import { Grid, Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { VisibilityTag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, today, site, t }) => {
    const charters = await listChartersInForce(db, today)
    const bodies = await listBodies(db, actor)
    return {
      title: t('bodies.title'),
      mayKeep: mayKeepBodies(actor),
      ended: (await listEndedBodies(db, actor)).map(({ slug, name, endedAt }) => ({ slug, name, endedAt })),
      bodies: bodies.map(({ id, slug, name, kind, visibility }) => {
        const charter = charters.get(id)
        return {
          slug,
          name,
          kind,
          visibility,
          purpose: charter?.purpose ?? '',
          rule: charter?.decisionRule ?? null,
          meets: cadenceText(charter?.cadence ?? '', t, site.terminology),
        }
      }),
    }
  },
  { shared: true },
)

export default function Bodies() {
  const { title, bodies, ended, mayKeep } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('bodies.lead')}
      actions={
        mayKeep && (
          <ButtonLink look="secondary" href={paths.bodyNew()}>
            {t('bodies.new')}
          </ButtonLink>
        )
      }
    >
      {bodies.length === 0 ? (
        <EmptyState title={t('bodies.none')} />
      ) : (
        <Grid>
          {bodies.map((body) => (
            <Card
              key={body.slug}
              level={2}
              title={body.name}
              href={paths.body(body.slug)}
              eyebrow={t(`bodyKind.${body.kind}`)}
              foot={<VisibilityTag visibility={body.visibility} />}
            >
              <p>{body.purpose}</p>
              <p>{body.meets}</p>
              {body.rule && <p>{t('bodies.decidesBy', { rule: t(`rule.${body.rule}`) })}</p>}
            </Card>
          ))}
        </Grid>
      )}
      {ended.length > 0 && (
        <Section title={t('bodies.endedTitle')} lead={t('bodies.endedLead')}>
          <Rows>
            {ended.map((body) => (
              <Row
                key={body.slug}
                title={body.name}
                href={paths.body(body.slug)}
                meta={body.endedAt && t('bodies.ended', { date: format.day(body.endedAt) })}
              />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}
