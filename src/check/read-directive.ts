import { closest } from '../language/closest.ts'
import { foldSurface } from '../language/fold.ts'
import type { DirectiveCommand } from '../model/directive.ts'
import { DIRECTIVE_COMMANDS } from '../model/directive.ts'

/** What a directive silences: a rule or a pack by name, with a text only in sentences that hold it. */
export interface Selector {
  readonly name: string
  /** In its comparable form: see `comparable`. */
  readonly text?: string
}

/** A directive as it is written, before its names are looked up. */
export interface WrittenDirective {
  readonly command: DirectiveCommand
  readonly selectors: readonly Selector[]
  /** Empty where none is given. */
  readonly reason: string
}

/** Why a directive cannot be read, and what its author should do. */
export interface Malformed {
  readonly message: string
  readonly next: string
  /** Known where only the rest is wrong. */
  readonly command?: DirectiveCommand
}

/** Longer words of an author are cut in messages. */
const LONGEST_SHOWN = 60

const COMMAND = /^claimcheck-(\S*)/
/** Editors and publishing systems turn two hyphens into a dash. */
const REASON_MARK = /(?:-{2,}|[–—])(?=\s|$)/y
const NAME = /[^\s,[\]"'“”]+/y
const TEXT = /\[\s*(?:"([^"]+)"|'([^']+)'|“([^”]+)”)\s*\]/y
const BLANKS = /\s*/y

/**
 * Reads a directive's text: `claimcheck-disable-next-line kratom/legal-everywhere, cbd["a cure"] -- quotes the law`. Time
 * grows with its length alone.
 */
export function readDirective(text: string): WrittenDirective | Malformed {
  const word = COMMAND.exec(text)?.[1] ?? ''
  const command = DIRECTIVE_COMMANDS.find((known) => known === word)
  if (command === undefined) return unknownCommand(word)
  const selectors: Selector[] = []
  let at = skip(BLANKS, text, 'claimcheck-'.length + word.length)
  while (at < text.length) {
    const mark = match(REASON_MARK, text, at)
    if (mark !== undefined) {
      const reason = text.slice(at + mark[0].length).trim()
      return finished({ command, selectors, reason: reason.replaceAll(/\s+/g, ' ') })
    }
    const name = match(NAME, text, at)?.[0]
    if (name === undefined) return { command, ...unexpected(text.slice(at)) }
    at += name.length
    const quoted = match(TEXT, text, at)
    const selector = selectorOf(name, quoted)
    if (selector.text === '' || (quoted === undefined && text[at] === '[')) return { command, ...badText(name) }
    selectors.push(selector)
    at = skip(BLANKS, text, at + (quoted?.[0].length ?? 0))
    if (text[at] === ',') at = skip(BLANKS, text, at + 1)
    else if (at < text.length && match(REASON_MARK, text, at) === undefined) {
      return { command, ...unexpected(text.slice(at)) }
    }
  }
  return finished({ command, selectors, reason: '' })
}

/** Text as quotations of it are compared: case, typography and runs of white space do not count. */
export function comparable(text: string): string {
  return foldSurface(text).replaceAll(/\s+/g, ' ').trim()
}

/** An author's words as a message quotes them. */
export function shown(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words
}

function finished(written: WrittenDirective): WrittenDirective | Malformed {
  const { command, selectors } = written
  const wild = selectors.find(({ name }) => name.includes('*'))
  if (wild !== undefined) {
    return { command, message: `"${shown(wild.name)}" names no rule.`, next: 'Name the rules, or their pack.' }
  }
  if (selectors.length > 0 || command === 'enable') return written
  return { command, message: `claimcheck-${command} names no rule.`, next: 'Name the rules, or their pack.' }
}

function unknownCommand(word: string): Malformed {
  const near = closest(word, DIRECTIVE_COMMANDS)
  const list = DIRECTIVE_COMMANDS.map((command) => `claimcheck-${command}`).join(', ')
  return {
    message: `There is no directive claimcheck-${shown(word)}.`,
    next: near === undefined ? `There is: ${list}.` : `Did you mean claimcheck-${near}?`,
  }
}

function unexpected(rest: string): Malformed {
  const word = /^\S+/.exec(rest)?.[0] ?? rest
  return {
    message: `"${shown(word)}" cannot stand here.`,
    next: 'Put commas between the rules, and " -- " in front of the reason.',
  }
}

function badText(name: string): Malformed {
  return {
    message: `The text in brackets behind ${shown(name)} is not in quotes.`,
    next: `Write it like ${shown(name)}["words of the sentence"].`,
  }
}

function selectorOf(name: string, quoted: RegExpExecArray | undefined): Selector {
  const text = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3]
  return text === undefined ? { name } : { name, text: comparable(text) }
}

function match(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at
  return sticky.exec(text) ?? undefined
}

function skip(sticky: RegExp, text: string, at: number): number {
  return at + (match(sticky, text, at)?.[0].length ?? 0)
}
