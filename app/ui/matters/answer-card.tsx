import type { AnswerKind } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { Paragraphs } from '../community/paragraphs'
import { When } from '../community/when'
import { Card } from '../primitives/card'
import { Tag, type TagTone } from '../primitives/tag'

export const answerTone: Record<AnswerKind, TagTone> = {
  done: 'success',
  planned: 'info',
  partly: 'accent',
  'not-ours': 'neutral',
  'will-not': 'neutral',
  'needs-agreement': 'warning',
}

type Answer = {
  kind: AnswerKind
  text: string
  plannedOn: string | null
  sentTo: string | null
  at: Date | string
}

/** A published answer: which of the six it is, its words, its date. */
export function AnswerCard({ answer }: { answer: Answer }) {
  const t = useT()
  const format = useFormat()
  return (
    <Card title={t('matters.answer')} level={2} tone="marigold" foot={<When at={answer.at} />}>
      <p>
        <Tag tone={answerTone[answer.kind]}>{t(`answerKind.${answer.kind}`)}</Tag>{' '}
        {answer.plannedOn && t('matters.plannedFor', { date: format.day(answer.plannedOn) })}
        {answer.sentTo && t('matters.sentTo', { whom: answer.sentTo })}
      </p>
      <Paragraphs text={answer.text} />
    </Card>
  )
}
