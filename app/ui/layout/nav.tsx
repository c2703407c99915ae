export type NavItem = { href: string; label: string; current?: boolean; count?: number }

export function NavLinks({ items }: { items: NavItem[] }) {
  return (
    <ul className="ac-plain">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count !== undefined && <> ({item.count})</>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Views of one thing, as links. Each is a page of its own. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav className="ac-tabs" aria-label={label}>
      <NavLinks items={items} />
    </nav>
  )
}

export type SideNavItem = NavItem & { items?: NavItem[] }

/** Pages of one section. Use it as the first child of `<Split nav>`. */
export function SideNav({ label, items }: { label: string; items: SideNavItem[] }) {
  return (
    <nav className="ac-sidenav" aria-label={label}>
      <ul className="ac-plain">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <> ({item.count})</>}
            </a>
            {item.items && item.items.length > 0 && <NavLinks items={item.items} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}
