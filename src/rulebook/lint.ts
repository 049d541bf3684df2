import type { PhraseEntry } from '../model/lexicon-schema.ts'
import type { Measured } from '../model/precision.ts'
import { basisOf, countOf, ERROR_BOUNDS, mayBeError, precisionOf } from '../model/precision.ts'
import type { Rule } from '../model/rule.ts'
import { familyOf } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import type { Problem } from '../model/user-error.ts'
import { canonicalJson } from './canonical.ts'
import { rulePathOf } from './file-kinds.ts'
import { phraseOf } from './phrase-faults.ts'

const ENOUGH_EXAMPLES = 3

export interface LintOptions {
  /** The day that reviews are measured against, as YYYY-MM-DD. */
  readonly today: string
  /** How often the rules were right in the labelled corpus. */
  readonly measured: Measured
}

/**
 * What a sound rulebook still owes its readers: rules without a source, due reviews, errors that rest on nothing that was read
 * or that are wrong too often, rules that look for the same, thin or repeated examples, phrases so short that they match by
 * accident.
 */
export function lintRulebook(data: RulebookData, { today, measured }: LintOptions): Problem[] {
  return [
    ...data.rules.flatMap((rule) => [...lintRule(rule, today), ...lintPrecision(rule, measured)]),
    ...lintTwins(data.rules),
    ...lintPhrases(data),
  ]
}

function lintRule(rule: Rule, today: string): Problem[] {
  const place = rulePathOf(rule.id)
  const { evidence, examples } = rule
  const problems: Problem[] = []
  const report = (code: string, message: string, next: string) => problems.push({ code, message, place, next })
  if (evidence.sources.length === 0) {
    report('no-source', 'The rule names no source.', 'Give at least one source, with the day it was read.')
  } else if (rule.severity === 'error' && !evidence.sources.some((source) => source.read === 'yes')) {
    report(
      'sources-unread',
      'The rule is an error, and none of its sources was opened and read.',
      'Read one and say so (read: yes), or make it a warning.',
    )
  }
  if (evidence['review-by'] < today) {
    report('review-due', `The review was due by ${evidence['review-by']}.`, 'Check the evidence and set the next date.')
  }
  // What a position contradicts follows from its claim: examples are welcome, and no duty.
  const kinds = 'position' in rule ? [] : (['flag', 'pass'] as const)
  for (const kind of kinds) {
    if (examples[kind].length < ENOUGH_EXAMPLES) {
      report(
        'few-examples',
        `There are ${examples[kind].length} ${kind} examples.`,
        `Give at least ${ENOUGH_EXAMPLES}.`,
      )
    }
  }
  const seen = new Set<string>()
  for (const example of [...examples.flag, ...examples.pass]) {
    const folded = example.trim().replace(/\s+/g, ' ').toLowerCase()
    if (seen.has(folded))
      report('duplicate-example', `The example "${example}" stands twice.`, 'Word one of them anew.')
    seen.add(folded)
  }
  return problems
}

/** A rule that stops a publication must be right most of the time, as far as that was measured. */
function lintPrecision(rule: Rule, measured: Measured): Problem[] {
  // What contradicts a position of the house is the house's to judge.
  if (rule.severity !== 'error' || 'position' in rule) return []
  const basis = basisOf(measured, rule)
  if (mayBeError(basis)) return []
  const { of, flags } = basis
  const [whose, bound] =
    of === 'rule' ? ['its flags', ERROR_BOUNDS.rule] : [`the flags of all ${of} rules`, ERROR_BOUNDS.kind]
  const low = precisionOf(flags).low.toFixed(2)
  return [
    {
      code: 'error-unproven',
      place: rulePathOf(rule.id),
      message: `The rule is an error, but of ${whose} in the labelled corpus ${flags.true} of ${countOf(flags)} are true: precision is at least ${low}, and an error needs ${bound}.`,
      next: 'Make it a warning, or narrow it and measure again (npm run eval).',
    },
  ]
}

/** Rules of one family that look for exactly the same: only the first by id would ever report. */
function lintTwins(rules: readonly Rule[]): Problem[] {
  const first = new Map<string, string>()
  return rules.flatMap((rule) => {
    const look = `${familyOf(rule.id)} ${canonicalJson(lookOf(rule))}`
    const other = first.get(look)
    if (other === undefined) {
      first.set(look, rule.id)
      return []
    }
    return [
      {
        code: 'duplicate-rule',
        place: rulePathOf(rule.id),
        message: `The rule looks for exactly what ${other} looks for.`,
        next: 'Make one of them narrower, or join them (replaces: keeps the old id known).',
      },
    ]
  })
}

/** What a rule looks for; the order in its lists means nothing. */
function lookOf(rule: Rule): unknown {
  if ('claim' in rule) return sorted({ claim: rule.claim })
  if ('phrases' in rule) return sorted({ phrases: rule.phrases, near: rule.near })
  if ('position' in rule) return sorted({ position: rule.position })
  if ('impression' in rule) return sorted({ impression: rule.impression })
  return sorted('conflict' in rule ? { conflict: rule.conflict } : { require: rule.require })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => canonicalJson(item)).sort()
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
}

function lintPhrases(data: RulebookData): Problem[] {
  const concepts = data.concepts.flatMap((file) =>
    Object.entries(file.concepts).flatMap(([id, entry]) =>
      (Array.isArray(entry) ? entry : entry.phrases).map((phrase) => [`the ${file.kind} "${id}"`, phrase] as const),
    ),
  )
  const cues = data.cues.flatMap((file) =>
    file.groups.flatMap((group) => group.phrases.map((phrase) => [`the cues of ${file.kind}`, phrase] as const)),
  )
  return [
    ...concepts.flatMap(([owner, phrase]) => lintPhrase('concepts', owner, phrase)),
    ...cues.flatMap(([owner, phrase]) => lintPhrase('cues', owner, phrase)),
  ]
}

/** "ed" is also a name and an ending; with `^ED` or `=ed` the author has thought of that. "no" and "?" are cues by right. */
function lintPhrase(folder: 'concepts' | 'cues', owner: string, entry: PhraseEntry): Problem[] {
  const phrase = phraseOf(entry)
  const letters = phrase.replace(/[^\p{L}\p{N}]/gu, '').length
  if (letters >= 3 || /(^|\s)[=^]/.test(phrase) || folder === 'cues') return []
  return [
    {
      code: 'short-phrase',
      message: `"${phrase}" of ${owner} has fewer than three letters and will match by accident.`,
      place: `${folder}/`,
      next: `Mark its spelling (^${phrase.toUpperCase()} or =${phrase.toLowerCase()}), or write more of it.`,
    },
  ]
}
