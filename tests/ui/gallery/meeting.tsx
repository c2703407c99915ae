import type { AgendaEntry } from '~/ui/meetings/agenda-list'
import { Tag, VisibilityTag } from '~/ui/primitives/tag'

export const agenda: AgendaEntry[] = [
  {
    key: '1',
    number: '1',
    title: 'Welcome and declarations of interest',
    minutes: 5,
    tags: <Tag>Information</Tag>,
    meta: 'Chair',
  },
  {
    key: '2',
    number: '2',
    title: 'Approve the minutes of November 5',
    href: '#minutes',
    minutes: 5,
    tags: <Tag tone="accent">Decision</Tag>,
    meta: '1 amendment asked for',
  },
  {
    key: '3',
    number: '3',
    title: 'Actions carried over',
    minutes: 10,
    tags: <Tag>Information</Tag>,
    meta: '4 open, 1 late',
  },
  {
    key: '4',
    number: '4',
    title: 'Eligibility beyond possession: sent up by the workgroup',
    href: '#proposal',
    minutes: 25,
    now: true,
    tags: <Tag tone="accent">Decision</Tag>,
    meta: <a href="#m14">M-2026-014</a>,
    children: <p>The workgroup asks to add trespass without a victim. Two organisations have not answered.</p>,
  },
  {
    key: '5',
    number: '5',
    title: 'Personnel matter',
    minutes: 10,
    tags: <VisibilityTag visibility="closed" reason="Personnel" />,
  },
]
