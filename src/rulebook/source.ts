import type { Node } from 'yaml'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Problem } from '../model/user-error.ts'
import { excerptAt, placeAt } from './excerpt.ts'

/** One file under the rules folder: its path from there with forward slashes, and its text. */
export interface RuleFile {
  readonly path: string
  readonly text: string
}

/** A rule file read as YAML, with its nodes, so that every fault can be shown where it stands. */
export interface YamlSource extends RuleFile {
  readonly value: unknown
  readonly root: Node | null
}

export type NodePath = readonly PropertyKey[]

/** What a fault is about: a node of the file, its key, or some letters inside a text node. */
export interface FaultAt {
  readonly path: NodePath
  readonly part?: 'key' | 'value'
  /** UTF-16 units from the start of the text that the node holds. */
  readonly within?: { readonly offset: number; readonly length: number }
}

export interface Fault {
  readonly code: string
  readonly message: string
  readonly next: string
}

interface Range {
  readonly start: number
  readonly end: number
}

const ALIAS_BOMB: Fault = {
  code: 'too-many-aliases',
  message: 'The aliases (*name) here stand for far more than is written.',
  next: 'Write the values out, or name fewer of them by aliases.',
}

const SYNTAX_NEXT = 'Mend the YAML; a text with ": ", " #", a leading quote, bracket or * has to stand in quotes.'

/** Reads a file as YAML 1.2; anything that the reader doubts (unknown tags, double keys) is a problem and no source. */
export function readYaml(file: RuleFile): { source: YamlSource } | { problems: readonly Problem[] } {
  try {
    const document = parseDocument(file.text, { prettyErrors: false })
    const faults = [...document.errors, ...document.warnings]
    if (faults.length > 0) {
      return {
        problems: faults.map((fault) =>
          problemIn(file, { start: fault.pos[0], end: fault.pos[1] }, syntaxFault(fault.code, fault.message)),
        ),
      }
    }
    return { source: { ...file, value: document.toJS({ maxAliasCount: 100 }), root: document.contents } }
  } catch (error) {
    // Nesting that overflows the stack and aliases that multiply end here: hostile, but one file's matter.
    const message = error instanceof Error ? error.message : String(error)
    const fault = /alias/i.test(message) ? ALIAS_BOMB : syntaxFault('UNREADABLE', message)
    return { problems: [problemIn(file, { start: 0, end: 0 }, fault)] }
  }
}

/** A problem of a rule file with its place and the YAML lines, a caret under what is meant. */
export function problemAt(source: YamlSource, at: FaultAt, fault: Fault): Problem {
  return problemIn(source, rangeOf(source, at), fault)
}

function syntaxFault(code: string, message: string): Fault {
  const first = message.split('\n')[0] ?? message
  if (code === 'DUPLICATE_KEY') {
    return { code: 'duplicate-key', message: 'This key stands here twice.', next: 'Join the two, or rename one.' }
  }
  return { code: 'yaml-syntax', message: `Not valid YAML: ${first}`, next: SYNTAX_NEXT }
}

/** A problem of a file whose place (UTF-16 offsets) is known without its nodes. */
export function problemIn(file: RuleFile, range: Range, fault: Fault): Problem {
  const start = Math.min(range.start, file.text.length)
  const { line, column } = placeAt(file.text, start)
  return {
    code: fault.code,
    message: fault.message,
    place: `${file.path}:${line}:${column}`,
    excerpt: excerptAt(file.text, start, range.end),
    next: fault.next,
  }
}

/** Follows the path as far as the file goes: a missing key is shown at the node that lacks it. */
function rangeOf(source: YamlSource, at: FaultAt): Range {
  let node: unknown = source.root
  let key: unknown
  for (const step of at.path) {
    const child = childOf(node, step)
    if (child === undefined) break
    key = child.key
    node = child.value
  }
  const chosen = at.part === 'key' ? (key ?? node) : (node ?? key)
  const range = nodeRange(chosen) ?? nodeRange(key) ?? { start: 0, end: 0 }
  return at.within === undefined ? range : narrow(source.text, range, { node, within: at.within })
}

function childOf(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
    return pair === undefined ? undefined : { key: pair.key, value: pair.value }
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return item === undefined ? undefined : { key: item, value: item }
  }
  return undefined
}

function nodeRange(node: unknown): Range | undefined {
  const range = (node as Node | null | undefined)?.range
  return range == null ? undefined : { start: range[0], end: range[1] }
}

/** Escapes and folded lines part the text from its source; then the whole node is shown rather than a wrong place. */
function narrow(
  text: string,
  range: Range,
  { node, within }: { node: unknown; within: { offset: number; length: number } },
): Range {
  if (!isScalar(node) || typeof node.value !== 'string') return range
  const written = text.slice(range.start, range.end)
  const quote = written[0] === '"' || written[0] === "'" ? 1 : 0
  if (written.slice(quote, written.length - quote) !== node.value) return range
  const start = range.start + quote + within.offset
  return { start, end: start + within.length }
}
