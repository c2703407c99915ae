import type { ReactNode } from 'react'
import type { Visibility } from '#db/schema/words'
import { Icon, type IconName } from '../icon'
import { useWords } from '../words'

export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'error' | 'accent'

/** A state in one or two words. The words carry the meaning, the colour only helps. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: TagTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'neutral' ? 'ac-tag' : `ac-tag ac-tag--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

const visibilityIcons: Record<Visibility, IconName> = {
  public: 'globe',
  members: 'people',
  body: 'people',
  closed: 'lock',
}

/** Who may see a thing. `reason` is the translated reason code where it is not public. */
export function VisibilityTag({ visibility, reason }: { visibility: Visibility; reason?: string }) {
  const t = useWords()
  return (
    <Tag icon={visibilityIcons[visibility]}>
      {t(`visibility.${visibility}`)}
      {reason && <>: {reason}</>}
    </Tag>
  )
}
