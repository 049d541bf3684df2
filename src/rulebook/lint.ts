import type { PhraseEntry } from '../model/lexicon-schema.ts'
import type { Rule } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import type { Problem } from '../model/user-error.ts'
import { rulePathOf } from './file-kinds.ts'
import { phraseOf } from './phrase-faults.ts'

const ENOUGH_EXAMPLES = 3

/**
 * What a sound rulebook still owes its readers: rules without a source, reviews that are due on `today` (YYYY-MM-DD), thin or
 * repeated examples, phrases so short that they match by accident.
 */
export function lintRulebook(data: RulebookData, options: { readonly today: string }): Problem[] {
  return [...data.rules.flatMap((rule) => lintRule(rule, options.today)), ...lintPhrases(data)]
}

function lintRule(rule: Rule, today: string): Problem[] {
  const place = rulePathOf(rule.id)
  const { evidence, examples } = rule
  const problems: Problem[] = []
  const report = (code: string, message: string, next: string) => problems.push({ code, message, place, next })
  if (evidence.sources.length === 0) {
    report('no-source', 'The rule names no source.', 'Give at least one source, with the day it was read.')
  } else if (rule.severity === 'error' && evidence.sources.every((source) => source.read === 'no')) {
    report(
      'sources-unread',
      'The rule is an error, and none of its sources was read.',
      'Read one, or make it a warning.',
    )
  }
  if (evidence['review-by'] < today) {
    report('review-due', `The review was due by ${evidence['review-by']}.`, 'Check the evidence and set the next date.')
  }
  for (const kind of ['flag', 'pass'] as const) {
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
