import type { ReactElement } from 'react'
import { Forms } from './forms'
import { Front } from './front'
import { Ledger } from './ledger'
import { Member } from './member'
import { Receipt } from './papers'

/** Whole pages with realistic content, which together use every component of app/ui. */
export const gallery: Record<string, () => ReactElement> = {
  front: Front,
  member: Member,
  forms: Forms,
  ledger: Ledger,
  receipt: Receipt,
}
