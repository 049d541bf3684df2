import { SHORT_ESCAPES, UNPRINTABLE } from './printable.ts'

/** Unchanged lines around each change. */
const CONTEXT = 3

/**
 * A change of a text as a unified diff that `patch -p0` and `git apply -p0` take; empty where nothing changed. Both texts
 * have equally many lines, as edits never join or split any.
 */
export function renderDiff(path: string, before: string, after: string): string {
  const old = linesOf(before)
  const fresh = linesOf(after)
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]))
  if (changed.length === 0) return ''
  const name = nameInDiff(path)
  const hunks = hunksOf(changed, old.length).map(({ from, to }) => renderHunk(old, fresh, { from, to }))
  return `--- ${name}\n+++ ${name}\n${hunks.join('')}`
}

/**
 * A name as git writes it: in quotes, with escapes as in C, where it holds what a terminal would obey or a reader take for
 * something else; with a tab behind it where it has a blank, at which it would seem to end.
 */
function nameInDiff(path: string): string {
  const escaped = path.replace(/["\\]/g, '\\$&').replace(UNPRINTABLE, escapeOf)
  if (escaped !== path || path.startsWith(' ')) return `"${escaped}"`
  return path.includes(' ') ? `${path}\t` : path
}

/** Bytes of UTF-8 as three octal digits each. */
function escapeOf(character: string): string {
  const octal = () => [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  return SHORT_ESCAPES[character] ?? octal()
}

/** Lines with their ends, so that what ends them, and whether the last one has an end, stays as it is. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

interface Hunk {
  readonly from: number
  readonly to: number
}

/** Changed lines with their surroundings; those that would touch are one. */
function hunksOf(changed: readonly number[], length: number): readonly Hunk[] {
  const hunks: { from: number; to: number }[] = []
  for (const index of changed) {
    const last = hunks.at(-1)
    const to = Math.min(length, index + 1 + CONTEXT)
    if (last !== undefined && index - CONTEXT <= last.to) last.to = to
    else hunks.push({ from: Math.max(0, index - CONTEXT), to })
  }
  return hunks
}

function renderHunk(old: readonly string[], fresh: readonly string[], { from, to }: Hunk): string {
  const parts = [`@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n`]
  for (let index = from; index < to; ) {
    let end = index
    while (end < to && old[end] !== fresh[end]) end++
    parts.push(...old.slice(index, end).map((line) => marked('-', line)))
    parts.push(...fresh.slice(index, end).map((line) => marked('+', line)))
    for (index = end; index < to && old[index] === fresh[index]; index++) parts.push(marked(' ', old[index] ?? ''))
  }
  return parts.join('')
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`
}
