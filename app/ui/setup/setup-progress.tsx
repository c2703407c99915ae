import { type SetupStep, setupSteps } from '~/domain/site/setup-steps'
import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'
import { Steps } from '../lists/steps'

type SetupProgressProps = { at: SetupStep | 'summary'; done: SetupStep[]; t: Translate }

/** Where set-up stands. A step that was answered can be gone back to. */
export function SetupProgress({ at, done, t }: SetupProgressProps) {
  const steps = [...setupSteps, 'summary' as const].map((step) => {
    const isDone = step !== 'summary' && done.includes(step)
    const name = t(`setup.step.${step}`)
    const href = step === 'summary' ? paths.setupSummary() : paths.setupStep(step)
    return {
      label: isDone && step !== at ? <a href={href}>{name}</a> : name,
      state: step === at ? ('current' as const) : isDone ? ('done' as const) : ('upcoming' as const),
    }
  })
  return <Steps label={t('setup.progress')} steps={steps} />
}
