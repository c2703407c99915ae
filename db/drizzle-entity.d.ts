export function is(value: unknown, type: object): boolean
