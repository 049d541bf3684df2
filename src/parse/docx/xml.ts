import { Parser } from 'htmlparser2'
import type { WordProblem } from './problem.ts'

/** Deeper than any document nests its tables, and shallow enough that depth costs nothing. */
export const MAX_DEPTH = 1000

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  /** `skip`: nothing in this element is told, its end neither. */
  readonly open: (name: string, attributes: Attributes) => 'skip' | undefined
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Ends the reading of a part; never leaves this folder. */
export class XmlFault extends Error {
  readonly fault: WordProblem
  constructor(fault: WordProblem) {
    super(fault.detail)
    this.fault = fault
  }
}

/** Tells the handlers what an XML part holds, in order. `part` names it in the fault that is thrown for what is no whole XML. */
export function walkXml(xml: string, part: string, handlers: XmlHandlers): void {
  let depth = 0
  let skippedFrom = Number.POSITIVE_INFINITY
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++
        if (depth > MAX_DEPTH) {
          const detail = `${part} nests elements more than ${MAX_DEPTH} deep`
          throw new XmlFault({ problem: 'too-deep', detail })
        }
        if (depth < skippedFrom && handlers.open(name, attributes) === 'skip') skippedFrom = depth
      },
      onclosetag: (name) => {
        if (depth === skippedFrom) skippedFrom = Number.POSITIVE_INFINITY
        else if (depth < skippedFrom) handlers.close?.(name)
        depth--
      },
      ontext: (text) => {
        if (depth < skippedFrom) handlers.text?.(text)
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  // The parser closes what is left open, and would let half a document pass.
  if (depth > 0) throw new XmlFault({ problem: 'damaged-word-file', detail: `${part} breaks off` })
  parser.end()
}
