import type { ReactNode } from 'react'

type CardProps = {
  title?: ReactNode
  href?: string
  eyebrow?: ReactNode
  children?: ReactNode
  /** Links or small print at the lower edge. */
  foot?: ReactNode
  tone?: 'pine' | 'marigold' | 'clay' | 'harbour' | 'plain' | 'sand'
  level?: 2 | 3 | 4
}

/** One thing in a box; `href` makes its title a link. Put several in a `Grid`. */
export function Card({ title, href, eyebrow, children, foot, tone = 'pine', level = 3 }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <div className={tone === 'pine' ? 'ac-card' : `ac-card ac-card--${tone}`}>
      {eyebrow && <p className="ac-eyebrow">{eyebrow}</p>}
      {title && <Heading className="ac-card__title">{href ? <a href={href}>{title}</a> : title}</Heading>}
      {children}
      {foot && <div className="ac-card__foot">{foot}</div>}
    </div>
  )
}
