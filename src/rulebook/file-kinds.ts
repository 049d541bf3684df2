import { configSchema } from '../model/config-schema.ts'
import { conceptFileSchema, cueFileSchema, frameFileSchema } from '../model/lexicon-schema.ts'
import { positionSchema, ruleSchemas } from '../model/rule-schema.ts'

/** What a rule file can hold, by the folder that it stands in. */
export type FileKind = 'concepts' | 'cues' | 'frames' | 'rule' | 'position'

/** The key by which a rule shows which of the five kinds it is. */
export const RULE_KEYS = ['claim', 'phrases', 'conflict', 'require', 'impression'] as const
export type RuleKey = (typeof RULE_KEYS)[number]

export const SCHEMAS = {
  concepts: conceptFileSchema,
  cues: cueFileSchema,
  frames: frameFileSchema,
  ...ruleSchemas,
  position: positionSchema,
  config: configSchema,
} as const
export type SchemaName = keyof typeof SCHEMAS

const FOLDERS: readonly (readonly [RegExp, FileKind])[] = [
  [/^concepts\/[^/]+\.yaml$/, 'concepts'],
  [/^cues\/[^/]+\.yaml$/, 'cues'],
  [/^frames\/[^/]+\.yaml$/, 'frames'],
  [/^packs\/[^/]+\/[^/]+\.yaml$/, 'rule'],
  [/^positions\/[^/]+\.yaml$/, 'position'],
]

/** What the file at this path (from the rules folder, forward slashes) holds; none when it stands in no known place. */
export function fileKindOf(path: string): FileKind | undefined {
  return FOLDERS.find(([pattern]) => pattern.test(path))?.[1]
}

/** Does the file claim to be YAML? Others (a README, a licence) may lie beside the rules. */
export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

/** The id that a rule at this path must have: `packs/kratom/dose.yaml` holds `kratom/dose`. */
export function ruleIdOf(path: string): string {
  return path.replace(/^packs\//, '').replace(/\.yaml$/, '')
}

/** Where the rule of this id stands, from the rules folder. */
export function rulePathOf(ruleId: string): string {
  return ruleId.startsWith('positions/') ? `${ruleId}.yaml` : `packs/${ruleId}.yaml`
}
