import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Grid, Section } from '../layout/page'
import { Card } from '../primitives/card'

/** What anybody can do here without an account. */
export function FrontDoors({ openNow, services }: { openNow: number; services: number }) {
  const t = useT()
  return (
    <Section title={t('visit.home.doors')}>
      <Grid>
        <Card
          tone="plain"
          title={t('nav.community')}
          href={paths.tellUs()}
          foot={<a href={paths.receipt()}>{t('nav.receipt')}</a>}
        >
          <p>{t('visit.home.tellUsText')}</p>
        </Card>
        <Card
          tone="plain"
          title={t('visit.home.findHelp')}
          href={paths.resources()}
          foot={services > 0 ? t('visit.home.openNow', { n: openNow, services }) : undefined}
        >
          <p>{t('visit.home.findHelpText')}</p>
        </Card>
        <Card tone="plain" title={t('nav.subscribe')} href={paths.subscribe()}>
          <p>{t('visit.home.subscribeText')}</p>
        </Card>
      </Grid>
    </Section>
  )
}
