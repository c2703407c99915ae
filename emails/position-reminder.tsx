import type { Letters } from '~/domain/outbox/letter'
import { askForPosition } from './proposal-opened'
import type { Template } from './template'

export const positionReminder: Template<Letters['position-reminder']> = askForPosition('positionReminder')
