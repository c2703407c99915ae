// How an address is put together from what it names.

/** The path with those of the values that are given. */
export const query = (path: string, values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** One part of a path, whatever it holds. */
export const part = encodeURIComponent
