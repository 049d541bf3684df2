import type { Layout, LineStyle, Notice } from '../../model/document.ts'
import type { WordContext, WordText } from './paragraphs.ts'
import { readParagraphs } from './paragraphs.ts'
import type { WordProblem } from './problem.ts'
import { readStyles } from './styles.ts'
import type { WordParts } from './unpack.ts'
import { unpackParts } from './unpack.ts'
import { walkXml, XmlFault } from './xml.ts'

/** The text of a Word file, a paragraph a line, and what each line is. */
export interface WordFile {
  readonly text: string
  readonly layout: Layout
}

const META: LineStyle = { kind: 'meta' }

function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walkXml(xml, 'word/_rels/document.xml.rels', {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode !== 'External') return undefined
      if (Id !== undefined && Target !== undefined) targets.set(Id, Target)
      return undefined
    },
  })
  return targets
}

/** Title and description of the file's properties. */
function readProperties(xml: string): { readonly title: string; readonly description: string } {
  const fields = { title: '', description: '' }
  let field: keyof typeof fields | undefined
  walkXml(xml, 'docProps/core.xml', {
    open: (name) => {
      field = name === 'dc:title' ? 'title' : name === 'dc:description' ? 'description' : undefined
      return undefined
    },
    close: () => {
      field = undefined
    },
    text: (text) => {
      if (field !== undefined) fields[field] += text
    },
  })
  return fields
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function openParts(parts: WordParts): WordFile {
  const empty: WordText = { paragraphs: [], pictures: [], links: [], embeds: false }
  const styles = readStyles(parts.styles ?? '')
  const targets = parts.relations === undefined ? new Map<string, string>() : readTargets(parts.relations)
  const read = (name: 'document' | 'footnotes' | 'endnotes'): WordText => {
    const context: WordContext = {
      part: `word/${name}.xml`,
      styles,
      targets: name === 'document' ? targets : new Map(),
    }
    const xml = parts[name]
    return xml === undefined ? empty : readParagraphs(xml, context)
  }
  const texts = [read('document'), read('footnotes'), read('endnotes')]
  const { title, description } = parts.core === undefined ? { title: '', description: '' } : readProperties(parts.core)
  const meta = [...texts.flatMap(({ pictures }) => pictures), title, description].map(oneLine).filter(Boolean)
  const lines = [...texts.flatMap(({ paragraphs }) => paragraphs), ...meta.map((text) => ({ text, style: META }))]
  const notices: Notice[] = texts.some(({ embeds }) => embeds)
    ? [{ code: 'embedded-document', message: 'A document that is embedded in this Word file was not read.' }]
    : []
  return {
    text: lines.map(({ text }) => text).join('\n'),
    layout: {
      lines: lines.map(({ style }) => style),
      links: texts.flatMap(({ links }) => links),
      notices,
      ...(oneLine(title) === '' ? {} : { title: oneLine(title) }),
    },
  }
}

/**
 * Reads a Word file (.docx): body, footnotes and endnotes, then alternative texts, title and description, all paragraph by
 * paragraph. Gives the reason where the bytes are none, are damaged or beyond the limits; never throws.
 */
export function openWordFile(bytes: Uint8Array): WordFile | WordProblem {
  const parts = unpackParts(bytes)
  if ('problem' in parts) return parts
  // Without one it would pass as an empty document.
  if (!parts.document?.includes('<w:body')) return { problem: 'no-word-file', detail: 'word/document.xml has no body' }
  try {
    return openParts(parts)
  } catch (error) {
    if (error instanceof XmlFault) return error.fault
    throw error
  }
}
