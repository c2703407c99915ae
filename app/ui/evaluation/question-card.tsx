import { type QuestionField, questionFields, type SpokenQuestion } from '~/domain/evaluation/evaluation'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster } from '../layout/page'
import { DescriptionList } from '../lists/description-list'
import { Card } from '../primitives/card'

type Props = { number: number; spoken: SpokenQuestion; mayWrite: boolean; isDropped?: boolean }

const facts = questionFields.filter((field): field is Exclude<QuestionField, 'question'> => field !== 'question')

/** One question of the evaluation plan with everything that was promised about it. */
export function QuestionCard({ number, spoken, mayWrite, isDropped = false }: Props) {
  const t = useT()
  return (
    <article id={`question-${number}`}>
      <Card
        title={isDropped ? <del>{spoken.question}</del> : spoken.question}
        eyebrow={t('evaluation.number', { n: number })}
        tone={isDropped ? 'plain' : 'pine'}
        foot={
          mayWrite && (
            <Cluster>
              <a href={paths.evaluationQuestion(number)}>{t('evaluation.question.change')}</a>
              <a href={paths.evaluationQuestionEnd(number)}>{t('evaluation.question.end')}</a>
            </Cluster>
          )
        }
      >
        <DescriptionList
          items={facts.map((field) => ({
            term: t(`evaluation.field.${field}`),
            description: spoken[field] || t('evaluation.noMeasures'),
          }))}
        />
      </Card>
    </article>
  )
}
