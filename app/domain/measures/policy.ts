import { type Actor, isProjectManager } from '../access/actor'

export const mayDefineMeasure = (actor: Actor): boolean => isProjectManager(actor)
