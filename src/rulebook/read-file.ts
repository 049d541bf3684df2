import type { ConceptFile, CueFile, FrameFile } from '../model/lexicon-schema.ts'
import type { Rule } from '../model/rule.ts'
import type { Problem } from '../model/user-error.ts'
import type { RuleKey, SchemaName } from './file-kinds.ts'
import { fileKindOf, isYamlPath, RULE_KEYS, SCHEMAS } from './file-kinds.ts'
import { schemaProblems } from './schema-faults.ts'
import type { RuleFile, YamlSource } from './source.ts'
import { problemAt, readYaml } from './source.ts'

/** A file that fits its schema, with the source to point into. */
export interface Loaded<T> {
  readonly source: YamlSource
  readonly data: T
}

/** What came of one file: at most one of the four, and what is wrong with it. */
export interface FileReading {
  readonly concepts?: Loaded<ConceptFile>
  readonly cues?: Loaded<CueFile>
  readonly frames?: Loaded<FrameFile>
  readonly rule?: Loaded<Rule>
  readonly problems: readonly Problem[]
  /** Concept ids that a faulty file meant to define. */
  readonly claimedIds?: readonly string[]
}

/** Reads one file as YAML and checks it by the schema of its folder. */
export function readRuleFile(file: RuleFile): FileReading {
  const kind = fileKindOf(file.path)
  if (kind === undefined) return { problems: isYamlPath(file.path) ? [strayFile(file.path)] : [] }
  const reading = readYaml(file)
  if ('problems' in reading) {
    return kind === 'concepts' ? { ...reading, claimedIds: idsOfLines(file.text) } : reading
  }
  const { source } = reading
  switch (kind) {
    case 'concepts': {
      const checked = check<ConceptFile>(source, kind)
      return 'data' in checked ? { concepts: checked, problems: [] } : { ...checked, claimedIds: claimedIds(source) }
    }
    case 'cues': {
      const checked = check<CueFile>(source, kind)
      return 'data' in checked ? { cues: checked, problems: [] } : checked
    }
    case 'frames': {
      const checked = check<FrameFile>(source, kind)
      return 'data' in checked ? { frames: checked, problems: [] } : checked
    }
    case 'position': {
      const checked = check<Rule>(source, kind)
      return 'data' in checked ? { rule: checked, problems: [] } : checked
    }
    case 'rule': {
      const key = ruleKeyOf(source)
      if (typeof key !== 'string') return { problems: [key] }
      const checked = check<Rule>(source, key)
      return 'data' in checked ? { rule: checked, problems: [] } : checked
    }
  }
}

function check<T>(source: YamlSource, name: SchemaName): Loaded<T> | { problems: readonly Problem[] } {
  const parsed = SCHEMAS[name].safeParse(source.value)
  // The caller names the type that the schema of this name yields; TypeScript cannot follow the table.
  if (parsed.success) return { source, data: parsed.data as T }
  return { problems: schemaProblems(source, name, parsed.error.issues) }
}

function ruleKeyOf(source: YamlSource): RuleKey | Problem {
  const value = source.value
  const keys = RULE_KEYS.filter((key) => value !== null && typeof value === 'object' && key in value)
  const [key, second] = keys
  if (key === undefined) {
    return problemAt(
      source,
      { path: [] },
      {
        code: 'no-rule-kind',
        message: 'The rule does not say what it looks for.',
        next: `Give it one of ${RULE_KEYS.join(', ')}.`,
      },
    )
  }
  if (second === undefined) return key
  return problemAt(
    source,
    { path: [second], part: 'key' },
    {
      code: 'two-rule-kinds',
      message: `A rule is of one kind, and this has ${keys.join(' and ')}.`,
      next: 'Split it into rules of one kind each.',
    },
  )
}

function claimedIds(source: YamlSource): readonly string[] {
  const value = source.value
  if (value === null || typeof value !== 'object' || !('concepts' in value)) return []
  const { concepts } = value
  return concepts !== null && typeof concepts === 'object' ? Object.keys(concepts) : []
}

/** What look like concept ids in a file that is no YAML: keys indented by two blanks, as the concept files are written. */
function idsOfLines(text: string): readonly string[] {
  return [...text.matchAll(/^ {2}([a-z0-9][a-z0-9-]*):/gm)].flatMap((match) => match[1] ?? [])
}

function strayFile(path: string): Problem {
  return {
    code: 'stray-file',
    message: 'A rule file in no known place is not read.',
    place: `${path}:1:1`,
    next: 'Move it to concepts/<name>.yaml, cues/<name>.yaml, frames/<name>.yaml, packs/<pack>/<name>.yaml or positions/<name>.yaml.',
  }
}
