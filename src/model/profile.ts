import { JURISDICTIONS } from './grades.ts'
import type { Rule } from './rule.ts'
import { packOf } from './rule.ts'

/** What the evidence says, wherever the reader lives. */
const EVIDENCE = ['kratom', 'cbd', 'supplements', 'editorial', 'conflicts'] as const

/** Which packs apply in a run, by the name of the profile. */
export const PROFILES = {
  default: EVIDENCE,
  us: [...EVIDENCE, 'us'],
  eu: [...EVIDENCE, 'eu'],
  uk: [...EVIDENCE, 'uk'],
  ca: [...EVIDENCE, 'ca'],
  au: [...EVIDENCE, 'au'],
  platforms: [...EVIDENCE, 'platforms'],
  all: [...EVIDENCE, ...JURISDICTIONS],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Profile = keyof typeof PROFILES
export const PROFILE_NAMES = Object.keys(PROFILES) as readonly Profile[]

/** Which rules of a rulebook a run uses. */
export interface RuleSelection {
  /** `default` when left out. */
  readonly profile?: Profile
  /** Only the rules of these packs, whatever the profile says. */
  readonly packs?: readonly string[]
  /** Ids of rules that the user has brought along: they apply in every profile. */
  readonly own?: ReadonlySet<string>
}

const KNOWN: ReadonlySet<string> = new Set(PROFILES.all)

/** The rules that a selection leaves. A pack that no profile knows is somebody's own and applies in all of them. */
export function selectRules(rules: readonly Rule[], selection: RuleSelection): readonly Rule[] {
  const { profile = 'default', packs, own } = selection
  if (packs !== undefined) return rules.filter(({ id }) => packs.includes(packOf(id)))
  const chosen = new Set<string>(PROFILES[profile])
  return rules.filter(({ id }) => chosen.has(packOf(id)) || !KNOWN.has(packOf(id)) || own?.has(id) === true)
}
