import type { ResponseState } from '~/domain/evaluation/evaluation'
import type { TagTone } from '../primitives/tag'

export const responseTones: Record<ResponseState, TagTone> = {
  answered: 'success',
  'answered-late': 'warning',
  late: 'error',
  due: 'info',
}
