import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon'

type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const icons: Record<NoticeTone, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'cross' }

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  /** True for the answer to what the person just did (flash): announced as a status. */
  announce?: boolean
}

export function Notice({ tone = 'info', title, children, announce = false }: NoticeProps) {
  return (
    <div className={`ac-notice ac-notice--${tone}`} role={announce ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div className="ac-notice__body">
        {title && <p className="ac-notice__title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
