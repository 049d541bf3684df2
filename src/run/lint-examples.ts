import { checkDocument, indexRules } from '../check/index.ts'
import { compileLexicon } from '../language/compile.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Rule, RuleFamily } from '../model/rule.ts'
import { familyOf } from '../model/rule.ts'
import type { RulebookData } from '../model/rulebook.ts'
import type { Problem } from '../model/user-error.ts'
import { parseDocument } from '../parse/index.ts'
import { rulePathOf } from '../rulebook/index.ts'
import type { TaggedDocument } from '../tag/index.ts'
import { tagDocument } from '../tag/index.ts'
import type { Alternative } from './alternatives.ts'
import { alternativesOf, readPart, splitPhrases, wholeOf } from './alternatives.ts'
import { exampleFormatOf } from './rulebook.ts'

/** An example, tagged once: many rules look at it. */
interface Example {
  readonly document: Document
  readonly tagged: TaggedDocument
  readonly lexicon: Lexicon
}

/**
 * What the rules' own examples show: sentences to flag that another rule of the same family reports, since this one yields to
 * it. When `thorough`, also alternatives (a phrase, a word in brackets, an item of a list) without which every example of the
 * rule comes out the same, and is decided by the same rule of its family: a concept that is named makes a rule narrower.
 */
export function lintExamples(data: RulebookData, options: { readonly thorough: boolean }): Problem[] {
  const lexicon = compileLexicon({ ...data, rules: data.rules.flatMap(splitPhrases) })
  const families = new Map<RuleFamily, Rule[]>()
  for (const rule of data.rules) {
    const family = familyOf(rule.id)
    families.set(family, [...(families.get(family) ?? []), rule])
  }
  return data.rules.flatMap((rule) => {
    const toFlag = rule.examples.flag.map((text) => exampleOf(rule, text, lexicon))
    const toPass = options.thorough ? rule.examples.pass.map((text) => exampleOf(rule, text, lexicon)) : []
    const family = families.get(familyOf(rule.id)) ?? []
    return [
      ...toFlag.flatMap((example) => lintReporter(rule, example, family)),
      ...(options.thorough ? lintAlternatives(rule, [...toFlag, ...toPass], family) : []),
    ]
  })
}

function exampleOf(rule: Rule, text: string, lexicon: Lexicon): Example {
  const document = parseDocument(text, { path: 'example', format: exampleFormatOf(rule) })
  return { document, tagged: tagDocument(document, lexicon), lexicon }
}

/** The findings of some rules; of their phrases only the parts that `isIn` lets through count as found. */
function findingsOf(
  rules: readonly Rule[],
  { document, tagged, lexicon }: Example,
  isIn: Alternative['isIn'],
): readonly Finding[] {
  const index = indexRules(rules)
  const phrases = tagged.phrases.flatMap((hit) => {
    const { ruleId, part } = readPart(hit.rule.id)
    const rule = index.byId.get(ruleId)
    return rule !== undefined && 'phrases' in rule && isIn(part) ? [{ ...hit, rule }] : []
  })
  const requiredTexts = new Map<string, Set<number>>()
  for (const [id, sentences] of tagged.requiredTexts) {
    const { ruleId, part } = readPart(id)
    if (isIn(part)) requiredTexts.set(ruleId, new Set([...(requiredTexts.get(ruleId) ?? []), ...sentences]))
  }
  return checkDocument(index, { document, ...tagged, phrases, requiredTexts }, lexicon).findings
}

function lintReporter(rule: Rule, example: Example, family: readonly Rule[]): Problem[] {
  const found = findingsOf(family, example, wholeOf(rule).isIn)
  const other = found.find((finding) => finding.alsoRules.includes(rule.id))
  if (other === undefined || found.some((finding) => finding.ruleId === rule.id)) return []
  return [
    {
      code: 'example-of-another',
      place: rulePathOf(rule.id),
      message: `The example "${example.document.source}" is reported by ${other.ruleId}, to which this rule yields.`,
      next: 'Give a sentence that this rule reports itself.',
    },
  ]
}

function lintAlternatives(rule: Rule, examples: readonly Example[], family: readonly Rule[]): Problem[] {
  const outcomes = (alternative: Alternative, beside: readonly Rule[]) =>
    examples
      .map((example) =>
        findingsOf([...beside, alternative.rule], example, alternative.isIn).some(({ ruleId }) => ruleId === rule.id),
      )
      .join()
  const all = alternativesOf(rule)
  const others = 'claim' in rule ? family.filter((other) => other !== rule) : []
  const wholes = [[], others].map((beside) => ({ beside, whole: outcomes(wholeOf(rule), beside) }))
  const idle = all.filter((alternative) => wholes.every(({ beside, whole }) => outcomes(alternative, beside) === whole))
  if (idle.length === 0) return []
  return [
    {
      code: 'untested-alternatives',
      place: rulePathOf(rule.id),
      message: `${idle.length} of ${all.length} alternatives can be taken away, and every example comes out as before.`,
      excerpt: idle.map(({ name }) => name).join('\n'),
      next: 'Give examples that need them, or take them out.',
    },
  ]
}
