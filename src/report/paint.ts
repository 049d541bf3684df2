import { Chalk } from 'chalk'
import type { Severity } from '../model/rule.ts'

/** How each part of the terminal report is coloured; without colour every function gives back what it gets. */
export interface Paint {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly link: (text: string, url: string | undefined) => string
}

const plain = (text: string): string => text

/** The palette: the sixteen colours that every terminal can show and its owner has chosen. */
export function paintFor(options: { readonly color: boolean; readonly hyperlinks?: boolean | undefined }): Paint {
  const link = options.hyperlinks === true ? hyperlink : plain
  if (!options.color) {
    return { severity: { error: plain, warning: plain, info: plain }, strong: plain, faint: plain, good: plain, link }
  }
  const chalk = new Chalk({ level: 1 })
  // Chalk joins all its arguments, and `map` hands over three: every colour takes one text alone.
  return {
    severity: {
      error: (text) => chalk.red(text),
      warning: (text) => chalk.yellow(text),
      info: (text) => chalk.cyan(text),
    },
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    link,
  }
}

/** A link by the OSC 8 sequence; terminals that do not know it show the text alone. */
function hyperlink(text: string, url: string | undefined): string {
  const target = url === undefined ? undefined : linkTarget(url)
  return target === undefined ? text : `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\`
}

/**
 * An address that a click may open: of the web, and in the characters that the sequence allows. Rules come from strangers too,
 * and an address must neither end the sequence nor start a program.
 */
function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { href, protocol } = new URL(url)
  const isSafe = (protocol === 'https:' || protocol === 'http:') && /^[\x21-\x7e]+$/.test(href)
  return isSafe ? href : undefined
}
