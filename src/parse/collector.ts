import type { SentenceKind } from '../model/document.ts'
import type { Block, BlockBuilder } from './block.ts'
import { createBlockBuilder } from './block.ts'

/** What a reader of marked-up text gathers on its way. */
export interface Collector {
  readonly source: string
  readonly builder: BlockBuilder
  readonly blocks: Block[]
  readonly directives: { readonly text: string; readonly span: { readonly start: number; readonly end: number } }[]
  readonly links: string[]
  title: string | undefined
}

/** An empty collector for `source`. */
export function createCollector(source: string): Collector {
  return { source, builder: createBlockBuilder(), blocks: [], directives: [], links: [], title: undefined }
}

/** Ends the current block, if it holds any text. */
export function flushBlock(collector: Collector, kind: SentenceKind, level?: number): void {
  if (collector.builder.isEmpty()) return
  const block = collector.builder.take(kind, level)
  if (block !== undefined) collector.blocks.push(block)
}

/** Keeps a comment's text when it speaks to the linter ("claimcheck-…"); `start` and `end` enclose the whole comment. */
export function addComment(collector: Collector, text: string, start: number, end: number): void {
  const trimmed = text.trim()
  if (trimmed.startsWith('claimcheck-')) collector.directives.push({ text: trimmed, span: { start, end } })
}
