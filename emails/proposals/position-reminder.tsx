import type { Letters } from '~/domain/outbox/letter'
import type { Template } from '../template'
import { askForPosition } from './opened'

export const positionReminder: Template<Letters['position-reminder']> = askForPosition('positionReminder')
