import type { Location } from '../model/report.ts'

/** A place as SARIF writes it: lines and columns, and the same again in UTF-16 units from the start of the file. */
export function physicalLocation(path: string, location: Location): Readonly<Record<string, unknown>> {
  return { artifactLocation: { uri: uriOf(path) }, region: regionOf(location) }
}

/** A region of a file; both notations end behind the last character. */
export function regionOf({ start, end }: Location): Readonly<Record<string, number>> {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  }
}

/** A path with forward slashes as a URI reference: relative stays relative, an absolute one becomes a `file:` URI. */
export function uriOf(path: string): string {
  const encoded = wellFormed(path).split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded.replace(/^(?:\.\/)+/, '')
}

/** Half a surrogate pair has no encoding in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
