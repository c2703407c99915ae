import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '../primitives/breadcrumb'
import { TitleText } from './refused'

export type PageProps = {
  title: ReactNode
  /** A few words above the title: the body, the kind of thing, the number of a matter. */
  eyebrow?: ReactNode
  lead?: ReactNode
  /** Tags, dates and the like, in one line under the title. */
  meta?: ReactNode
  /** Buttons at the end of the title's line. */
  actions?: ReactNode
  crumbs?: Crumb[]
  children?: ReactNode
}

/** The ordinary page: breadcrumb, one h1, content in one column with generous gaps. */
export function Page({ title, eyebrow, lead, meta, actions, crumbs, children }: PageProps) {
  return (
    <div className="ac-wide ac-page">
      {crumbs && <Breadcrumb items={crumbs} />}
      <div className="ac-page-head">
        <div className="ac-page-head__text">
          {eyebrow && <p className="ac-eyebrow">{eyebrow}</p>}
          <h1>
            <TitleText>{title}</TitleText>
          </h1>
          {lead && <p className="ac-lead">{lead}</p>}
          {meta && <div className="ac-page-head__meta">{meta}</div>}
        </div>
        {actions && <div className="ac-buttons">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

/** Content and an aside (20 rem at its end), or with `nav` a side navigation first. Exactly two children. */
export function Split({ nav = false, children }: { nav?: boolean; children: ReactNode }) {
  return <div className={nav ? 'ac-split ac-split--nav' : 'ac-split'}>{children}</div>
}

export function Aside({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="ac-aside" aria-label={label}>
      {children}
    </aside>
  )
}

type SectionProps = {
  title: ReactNode
  lead?: ReactNode
  action?: ReactNode
  id?: string
  level?: 2 | 3
  children: ReactNode
}

/** A titled part of a page; `action` is a link at the end of its heading's line. */
export function Section({ title, lead, action, id, level = 2, children }: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section className="ac-section" id={id}>
      <div className="ac-section__head">
        <Heading>{title}</Heading>
        {action}
      </div>
      {lead && <p className="ac-measure">{lead}</p>}
      {children}
    </section>
  )
}

/** A band across the window for public pages built of `Hero` and bands. */
export function Band({ tone = 'paper', children }: { tone?: 'paper' | 'sand' | 'white'; children: ReactNode }) {
  return (
    <div className={tone === 'paper' ? 'ac-band' : `ac-band ac-band--${tone}`}>
      <div className="ac-wide ac-stack ac-stack--loose">{children}</div>
    </div>
  )
}

/** Children below each other. `gap`: tight 0.5 rem, normal 1 rem, loose 2 rem. */
export function Stack({ gap = 'normal', children }: { gap?: 'tight' | 'normal' | 'loose'; children: ReactNode }) {
  return <div className={gap === 'normal' ? 'ac-stack' : `ac-stack ac-stack--${gap}`}>{children}</div>
}

/** Children side by side while they fit. `size`: narrow 11 rem, normal 17 rem, half 26 rem at least. */
export function Grid({ size = 'normal', children }: { size?: 'narrow' | 'normal' | 'half'; children: ReactNode }) {
  return <div className={size === 'normal' ? 'ac-grid' : `ac-grid ac-grid--${size}`}>{children}</div>
}

/** Small things in a line that wraps: tags, dates, links. */
export function Cluster({ apart = false, children }: { apart?: boolean; children: ReactNode }) {
  return <div className={apart ? 'ac-cluster ac-cluster--apart' : 'ac-cluster'}>{children}</div>
}
