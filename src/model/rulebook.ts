import type { ConceptFile, CueFile, FrameFile } from './lexicon-schema.ts'
import type { Rule } from './rule.ts'

/**
 * All rule files, validated, as plain JSON-able data. `language` compiles it into the phrase automaton;
 * the build writes the default one to `dist/rulebook.json`.
 */
export interface RulebookData {
  readonly concepts: readonly ConceptFile[]
  readonly cues: readonly CueFile[]
  readonly frames: readonly FrameFile[]
  readonly rules: readonly Rule[]
  /** SHA-256 over the canonical JSON of the above, 16 hex digits. */
  readonly hash: string
}
