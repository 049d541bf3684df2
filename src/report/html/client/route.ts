/** Where the page stands: on its front, or in an article at a finding or a sentence. It is the part behind `#`. */
export interface Route {
  readonly path?: string
  readonly fingerprint?: string
  readonly sentence?: number
}

/** Reads the part of the address behind `#`; what cannot be understood leads to the front page. */
export function readRoute(hash: string): Route {
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const [path, fingerprint, sentence] = [values.get('d'), values.get('f'), values.get('s')]
  if (path === null) return {}
  return {
    path,
    ...(fingerprint === null ? {} : { fingerprint }),
    ...(sentence === null || !/^\d+$/.test(sentence) ? {} : { sentence: Number(sentence) }),
  }
}

/** The address of a place, from `#` on. */
export function routeTo({ path, fingerprint, sentence }: Route): string {
  const values = new URLSearchParams()
  if (path !== undefined) values.set('d', path)
  if (fingerprint !== undefined) values.set('f', fingerprint)
  if (sentence !== undefined) values.set('s', String(sentence))
  return `#${values.toString().replaceAll('%2F', '/')}`
}
