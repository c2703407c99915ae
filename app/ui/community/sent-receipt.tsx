import type { SubmissionKind } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Page, Section } from '../layout/page'
import { DescriptionList } from '../lists/description-list'
import { ButtonLink } from '../primitives/button'
import { Card } from '../primitives/card'
import { Code } from '../primitives/code'
import { Notice } from '../primitives/notice'

type Props = {
  receipt: { code: string; kind: SubmissionKind; readBy: string; answerBy: string; wantsNotice: boolean }
}

/** The page after sending, made to be printed or copied: the only place where the code is ever shown. */
export function SentReceipt({ receipt }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <Page title={t('community.sent.title')} lead={t('community.sent.lead')}>
      <Card tone="marigold">
        <Code label={t('community.sent.code')}>{receipt.code}</Code>
        <p>{t('community.sent.keep')}</p>
      </Card>
      <DescriptionList
        rows
        items={[
          { term: t('community.kind'), description: t(`submissionKind.${receipt.kind}`) },
          { term: t('community.readBy'), description: format.longDay(receipt.readBy) },
          { term: t('community.answerBy'), description: format.longDay(receipt.answerBy) },
        ]}
      />
      {receipt.wantsNotice && <Notice>{t('community.sent.notice')}</Notice>}
      <Section title={t('community.sent.readTitle')}>
        <p className="ac-measure">{t('community.sent.read')}</p>
        <p>
          <ButtonLink look="secondary" href={paths.receipt()}>
            {t('nav.receipt')}
          </ButtonLink>
        </p>
      </Section>
    </Page>
  )
}
