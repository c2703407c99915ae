import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster, Grid, Section } from '../layout/page'
import { Card } from '../primitives/card'
import { Stat, Stats } from '../primitives/stat'
import type { GoalFigure, GoalFigures } from './goals.server'

/** The two headline goals, always side by side, with what was published of each and what it cannot show. */
export function Goals({ figures, lead }: { figures: GoalFigures; lead: string }) {
  const t = useT()
  return (
    <Section title={t('releases.goals.title')} lead={lead}>
      <Grid size="half">
        {(['safety', 'justice'] as const).map((goal) => (
          <Card key={goal} title={t(`releases.goals.${goal}`)} tone={goal === 'safety' ? 'harbour' : 'pine'}>
            <p>{t(`releases.goals.${goal}Text`)}</p>
            <Figures figures={figures[goal]} />
            <p>
              <strong>{t('releases.goals.can')}.</strong> {t(`releases.goals.${goal}Can`)}
            </p>
            <p>
              <strong>{t('releases.goals.cannot')}.</strong> {t(`releases.goals.${goal}Cannot`)}
            </p>
          </Card>
        ))}
      </Grid>
      <Cluster>
        <a href={paths.measures()}>{t('releases.measuresLink')}</a>
        <a href={paths.areas()}>{t('releases.published.areas.title')}</a>
        <a href={paths.evidence()}>{t('evidence.title')}</a>
        <a href={paths.page('how-numbers-are-protected')}>{t('releases.protected.link')}</a>
      </Cluster>
    </Section>
  )
}

function Figures({ figures }: { figures: GoalFigure[] }) {
  const t = useT()
  if (figures.length === 0) return <p className="ac-muted">{t('releases.published.goal.noMeasure')}</p>
  return (
    <Stats>
      {figures.map(({ slug, name, unit, caveat, latest }) => (
        <Stat
          key={slug}
          label={<a href={paths.measure(slug)}>{name}</a>}
          value={
            latest === null ? (
              '–'
            ) : latest.value === null ? (
              <span className="ac-withheld ac-small">{t('releases.withheld')}</span>
            ) : (
              latest.value
            )
          }
          note={
            <span className="ac-small">
              {latest === null
                ? t('releases.published.goal.nothing')
                : `${t('releases.published.goal.of', { unit, period: latest.when })} ${latest.change}`}
              {caveat && (
                <>
                  <br />
                  {caveat}
                </>
              )}
            </span>
          }
        />
      ))}
    </Stats>
  )
}
