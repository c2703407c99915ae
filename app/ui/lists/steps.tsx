import type { ReactNode } from 'react'
import { Icon } from '../icon'
import { useWords } from '../words'

export type Step = { label: ReactNode; state: 'done' | 'current' | 'upcoming'; when?: ReactNode }

/** The clock chain of a meeting or any other path of states. `label` names the whole, e.g. "Where this meeting stands". */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  const t = useWords()
  return (
    <ol className="ac-plain ac-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are a fixed sequence
          key={index}
          className={step.state === 'upcoming' ? undefined : `ac-steps--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span>
            {step.state === 'done' && <Icon name="check" />} {step.label}
            <span className="usa-sr-only"> {t(`ui.${step.state}`)}</span>
          </span>
          {step.when && <span className="ac-steps__when">{step.when}</span>}
        </li>
      ))}
    </ol>
  )
}
