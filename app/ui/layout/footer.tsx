import type { ReactNode } from 'react'
import { Mark } from '../mark'
import { type NavItem, NavLinks } from './nav'

export type FooterGroup = { title: string; items: NavItem[] }

type FooterProps = { name: string; about: ReactNode; groups: FooterGroup[]; note?: ReactNode }

export function Footer({ name, about, groups, note }: FooterProps) {
  return (
    <footer className="ac-footer">
      <div className="ac-wide ac-footer__inner">
        <div className="ac-footer__about">
          <Mark className="ac-brand__mark" onDark />
          <strong>{name}</strong>
          <div>{about}</div>
        </div>
        {groups.map((group) => (
          <div key={group.title}>
            <h2>{group.title}</h2>
            <NavLinks items={group.items} />
          </div>
        ))}
      </div>
      {note && (
        <div className="ac-wide">
          <div className="ac-footer__foot">{note}</div>
        </div>
      )}
    </footer>
  )
}
