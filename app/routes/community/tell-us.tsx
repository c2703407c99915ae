import { useLoaderData } from '@remix-run/react'
import { submissionKinds } from '#db/schema/words'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Grid, Page, Section } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { Notice } from '~/ui/primitives/notice'

export const loader = open.read(
  async ({ site, t }) => ({
    title: t('community.tellUs.title'),
    phone: site.contactPhone,
    acknowledge: site.acknowledgeWorkingDays,
    answer: site.answerWorkingDays,
  }),
  { shared: true },
)

export default function TellUs() {
  const { title, phone, acknowledge, answer } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('community.tellUs.lead')}>
      <Notice tone="warning" title={t('community.notEmergency')}>
        {t('community.emergency')}
      </Notice>
      <Section title={t('community.tellUs.choose')}>
        <Grid>
          {submissionKinds.map((kind) => (
            <Card key={kind} title={t(`submissionKind.${kind}`)} href={paths.tellUsAbout(kind)}>
              <p>{t(`community.for.${kind}`)}</p>
              <p className="ac-small ac-muted">{t(`community.notFor.${kind}`)}</p>
            </Card>
          ))}
        </Grid>
      </Section>
      <Section title={t('community.next.title')}>
        <ol>
          <li>{t('community.next.code')}</li>
          <li>{t('community.next.read', { n: acknowledge })}</li>
          <li>{t('community.next.answer', { n: answer })}</li>
          <li>{t('community.next.public')}</li>
        </ol>
        <p>
          <ButtonLink look="secondary" href={paths.receipt()}>
            {t('community.tellUs.haveCode')}
          </ButtonLink>
        </p>
        {phone && <p>{t('community.tellUs.phone', { phone })}</p>}
      </Section>
    </Page>
  )
}
