const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A short label for the person's own list of sessions, such as "Firefox on Android"; no more of the browser is kept. */
export function deviceOf(request: Request): string {
  const agent = request.headers.get('user-agent') ?? ''
  const name = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1]
  return [name(browsers) ?? 'Browser', name(systems)].filter(Boolean).join(' on ')
}
