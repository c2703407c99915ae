import { Button, ButtonLink, ButtonRow } from '../primitives/button'
import { useWords } from '../words'

type FormButtonsProps = {
  submit: string
  /** Where Cancel leads; null where there is no way back. */
  back: string | null
  cancel?: string
  /** What is done cannot be undone: the button is red. */
  danger?: boolean
}

/** The end of a form: the button that sends it, and the way back. */
export function FormButtons({ submit, back, cancel, danger = false }: FormButtonsProps) {
  const t = useWords()
  return (
    <ButtonRow>
      <Button look={danger ? 'danger' : 'primary'}>{submit}</Button>
      {back !== null && (
        <ButtonLink look="quiet" href={back}>
          {cancel ?? t('action.cancel')}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}
