/** Why a text is no JSON, and on which line (from 1). */
export interface SyntaxFault {
  readonly line: number
  /** The line in question. */
  readonly excerpt: string
  readonly message: string
  readonly next: string
}

/** Longer lines are cut when they are shown. */
const SHOWN = 100

/** What keeps a baseline file from being read as JSON: marks of a merge conflict, a fault in an entry, a text that ends too early. */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const lines = text.split(/\r\n|\n/)
  const conflict = lines.findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(line))
  if (conflict >= 0) {
    const next = 'Keep the entries of both sides, take the marks out, then run claimcheck baseline --prune.'
    return fault(lines, conflict, 'A merge conflict was left in this baseline.', next)
  }
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const next = 'Mend the line, or restore the file from version control.'
    if (text.trim() === '') return fault(lines, 0, 'This baseline is empty.', next)
    return fault(lines, lineOf(reason, text, lines), `This baseline is no JSON: ${withoutText(reason)}.`, next)
  }
}

function fault(lines: readonly string[], index: number, message: string, next: string): SyntaxFault {
  const line = (lines[index] ?? '').trim()
  return { line: index + 1, excerpt: line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line, message, next }
}

/** The parser does not always say where; then it is a comma before the end of the list, the first entry that cannot be read by itself, or the end. */
function lineOf(reason: string, text: string, lines: readonly string[]): number {
  const position = /at position (\d+)/.exec(reason)?.[1]
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length - 1
  const surplus = lines.findIndex((line, index) => /,\s*$/.test(line) && /^\s*\]/.test(lines[index + 1] ?? ''))
  if (surplus >= 0) return surplus
  const broken = lines.findIndex((line) => /^\s*\{./.test(line) && !isJson(line.trim().replace(/,$/, '')))
  return broken >= 0 ? broken : lines.findLastIndex((line) => line.trim() !== '')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The parser quotes the text around the fault, which is shown already. */
function withoutText(reason: string): string {
  return reason.replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '').replace(/ in JSON at position .*$/s, '')
}
