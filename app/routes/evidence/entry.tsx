import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { sourceParts } from '~/domain/evidence/figure'
import { mayCorrectEvidence } from '~/domain/evidence/policy'
import { findEvidence, listCiting, type Related } from '~/domain/evidence/register.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { citingAddress } from '~/ui/evidence/citing'
import { SourceWords } from '~/ui/evidence/source-words'
import { Grid, Page, Section, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Row, Rows } from '~/ui/lists/rows'
import { Timeline } from '~/ui/lists/timeline'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'

export const loader = open.read(
  async ({ db, actor, params }) => {
    const entry = await findEvidence(db, params.slug ?? '')
    const { id, source, sourceAddress, former, later, earlier, ...rest } = entry
    const { slug, place, period, measure, value, definition, sampleSize, designKind, design, caveat, addedOn } = rest
    return {
      title: measure,
      entry: { slug, place, period, measure, value, definition, sampleSize, designKind, design, caveat, addedOn },
      source: [
        ...sourceParts(source),
        ...(sourceAddress ? [{ text: ', ', href: null }, ...sourceParts(sourceAddress)] : []),
      ],
      former: former.map((one) => ({
        value: one.value,
        caveat: one.caveat === caveat ? '' : one.caveat,
        source: one.words && one.words.source !== source ? one.words.source : '',
        reason: one.reason,
        replacedAt: one.replacedAt,
      })),
      related: { later, earlier },
      citing: await listCiting(db, entry),
      history: await listHistory(db, actor, { kind: 'evidence', id }),
      mayCorrect: mayCorrectEvidence(actor),
    }
  },
  { shared: true },
)

export default function Entry() {
  const { title, entry, source, related, citing, history, mayCorrect } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={`${entry.place} · ${entry.period}`}
      lead={<strong>{entry.value}</strong>}
      crumbs={[{ label: t('evidence.title'), href: paths.evidence() }, { label: title }]}
      actions={
        mayCorrect && (
          <>
            <ButtonLink href={paths.evidenceCorrection(entry.slug)}>{t('evidence.correct')}</ButtonLink>
            <ButtonLink look="secondary" href={paths.evidenceSupersession(entry.slug)}>
              {t('evidence.supersede')}
            </ButtonLink>
          </>
        )
      }
    >
      <Stack gap="loose">
        <Findings related={related.later} title={t('evidence.later')} tone="clay" />
        <Findings related={related.earlier} title={t('evidence.earlier')} tone="plain" />
        <DescriptionList
          rows
          items={[
            { term: t('evidence.caveat'), description: entry.caveat },
            { term: t('evidence.definition'), description: entry.definition || t('evidence.notSaid') },
            { term: t('evidence.size'), description: entry.sampleSize || t('evidence.notSaid') },
            {
              term: t('evidence.designKind'),
              description: [t(`evidenceDesign.${entry.designKind}`), entry.design].filter(Boolean).join('. '),
            },
            { term: t('evidence.period'), description: entry.period },
            { term: t('evidence.source'), description: <SourceWords parts={source} /> },
            {
              term: t('evidence.cite'),
              description: (
                <>
                  <code>{`[E:${entry.slug}]`}</code>
                  <br />
                  <span className="ac-small">{t('evidence.citeHint')}</span>
                </>
              ),
            },
          ]}
        />
        <Former />
        <Section title={t('evidence.citing')}>
          {citing.length === 0 ? (
            <p>{t('evidence.citing.none')}</p>
          ) : (
            <Rows>
              {citing.map(({ kind, key, title: name, citedAt }) => (
                <Row
                  key={`${kind} ${key}`}
                  title={name}
                  href={citingAddress(kind, key)}
                  meta={`${t(`citingKind.${kind}`)} · ${format.day(citedAt)}`}
                />
              ))}
            </Rows>
          )}
        </Section>
        <History entries={history} own={`${entry.place}: ${entry.measure}`} />
      </Stack>
    </Page>
  )
}

function Findings({ related, title, tone }: { related: Related[]; title: string; tone: 'clay' | 'plain' }) {
  const t = useT()
  const format = useFormat()
  if (related.length === 0) return null
  return (
    <Section title={title} lead={t('evidence.together')}>
      <Grid size="half">
        {related.map(({ slug, place, period, measure, value, caveat, reason, recordedAt }) => (
          <Card
            key={slug}
            title={measure}
            href={paths.evidenceEntry(slug)}
            eyebrow={`${place} · ${period}`}
            tone={tone}
            foot={t('evidence.later.text', { date: format.day(recordedAt), reason })}
          >
            <p className="ac-lead">{value}</p>
            <p>
              {t('evidence.caveat')}: {caveat}
            </p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

function Former() {
  const { entry, former } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('evidence.before')}>
      {former.length === 0 ? (
        <p>{t('evidence.before.none', { date: format.day(entry.addedOn) })}</p>
      ) : (
        <Timeline
          items={former.map(({ value, caveat, source, reason, replacedAt }) => ({
            key: String(replacedAt),
            when: t('evidence.before.until', { date: format.day(replacedAt) }),
            title: <del>{value}</del>,
            children: (
              <>
                <p>{reason || t('evidence.before.file')}</p>
                {caveat && (
                  <p className="ac-small">
                    {t('evidence.caveat')}: {caveat}
                  </p>
                )}
                {source && <p className="ac-small">{t('evidence.before.source', { source })}</p>}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}
