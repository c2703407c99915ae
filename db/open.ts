import type { Store } from './store'

/** Opens the database that `url` names (`file:…`, `postgres://…`, `pglite:`); only the adapter in use is loaded. */
export async function openStore(url: string, options: { readonly?: boolean } = {}): Promise<Store> {
  if (/^(postgres(ql)?|pglite):/.test(url)) return (await import('./postgres')).open(url)
  return (await import('./sqlite')).open(url, options)
}
