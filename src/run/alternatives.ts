import type { ClaimShape, ImpressionRule, Rule } from '../model/rule.ts'

/** A rule with one of its alternatives taken away. */
export interface Alternative {
  /** What was taken away, as its author would look for it: `object: insomnia`, `phrase: miracle cure`, `word: relief`. */
  readonly name: string
  readonly rule: Rule
  /** Which of its split phrases it still looks for: see `splitPhrases`. */
  readonly isIn: (part: string) => boolean
}

/** The fields of a shape that hold lists. */
const LISTS = ['subject', 'relation', 'object', 'certainty', 'attribution', 'types'] as const

/** The rule as it is. */
export function wholeOf(rule: Rule): Alternative {
  return { name: '', rule, isIn: isPhrase }
}

/** Every rule that results from taking one alternative away: an item of a list of two or more, a phrase, a word in brackets. */
export function alternativesOf(rule: Rule): readonly Alternative[] {
  return [...shapeAlternatives(rule), ...phraseAlternatives(rule), ...impressionAlternatives(rule)]
}

/**
 * The phrases of a rule as rules of their own, so that one compiled lexicon tells which phrase was found: `id#2` is the third
 * phrase, `id#2.0.1` the same with the second word alone in its first bracket.
 */
export function splitPhrases(rule: Rule): readonly Rule[] {
  const phrases = phrasesOf(rule)
  if (phrases.length === 0) return [rule]
  return phrases.flatMap((phrase, index) => {
    const variants = bracketsOf(phrase).flatMap(({ from, to, words, mark }, bracket) =>
      words.map((word, place) => {
        const text = `${phrase.slice(0, from)}${word}${mark}${phrase.slice(to)}`
        return withPhrase(rule, `${index}.${bracket}.${place}`, text)
      }),
    )
    return [withPhrase(rule, String(index), phrase), ...variants]
  })
}

/** The rule and the part that the id of a split phrase names. */
export function readPart(id: string): { readonly ruleId: string; readonly part: string } {
  const [ruleId = '', part = ''] = id.split('#')
  return { ruleId, part }
}

/** A whole phrase, not one that was narrowed to a single word of a bracket. */
function isPhrase(part: string): boolean {
  return !part.includes('.')
}

function shapeAlternatives(rule: Rule): Alternative[] {
  return shapesOf(rule).flatMap(({ shape, put, title }) =>
    LISTS.flatMap((field) => {
      const items: readonly unknown[] = shape[field] ?? []
      if (items.length < 2) return []
      return items.map((item) => {
        const name = typeof item === 'string' ? item : `any ${(item as { readonly kind: string }).kind}`
        const rest = { ...shape, [field]: items.filter((other) => other !== item) } as ClaimShape
        return { name: `${title}${field}: ${name}`, rule: put(rest), isIn: isPhrase }
      })
    }),
  )
}

interface ShapePlace {
  readonly title: string
  readonly shape: ClaimShape
  readonly put: (shape: ClaimShape) => Rule
}

function shapesOf(rule: Rule): readonly ShapePlace[] {
  if ('claim' in rule) return [{ title: '', shape: rule.claim, put: (claim) => ({ ...rule, claim }) }]
  if ('phrases' in rule) {
    return rule.near === undefined ? [] : [{ title: 'near ', shape: rule.near, put: (near) => ({ ...rule, near }) }]
  }
  if ('require' in rule) {
    const put = (when: ClaimShape) => ({ ...rule, require: { ...rule.require, when } })
    return [{ title: 'when ', shape: rule.require.when, put }]
  }
  // Examples are looked at one by one, and what stands between documents shows in none.
  if (!('conflict' in rule) || rule.conflict.between === 'documents') return []
  return (['promotes', 'cautions'] as const).map((side) => ({
    title: `${side} `,
    shape: rule.conflict[side],
    put: (shape) => ({ ...rule, conflict: { ...rule.conflict, [side]: shape } }),
  }))
}

/** What the title may name, and the signs. */
function impressionAlternatives(rule: Rule): Alternative[] {
  if (!('impression' in rule)) return []
  const without = (name: string, part: Partial<ImpressionRule['impression']>): Alternative => ({
    name,
    rule: { ...rule, impression: { ...rule.impression, ...part } },
    isIn: isPhrase,
  })
  const { object, signals, without: cures, 'not-on': others } = rule.impression
  const rest = <Value>(signs: Readonly<Record<string, Value>>, name: string) =>
    Object.fromEntries(Object.entries(signs).filter(([other]) => other !== name))
  return [
    ...(object.length < 2 ? [] : object).map((item) => {
      const name = typeof item === 'string' ? item : `any ${item.kind}`
      return without(`object: ${name}`, { object: object.filter((other) => other !== item) })
    }),
    ...Object.keys(signals).map((name) => without(`signal: ${name}`, { signals: rest(signals, name) })),
    ...Object.keys(cures).map((name) => without(`without: ${name}`, { without: rest(cures, name) })),
    ...Object.keys(others).map((name) => without(`not-on: ${name}`, { 'not-on': rest(others, name) })),
  ]
}

function phraseAlternatives(rule: Rule): Alternative[] {
  const phrases = phrasesOf(rule)
  return phrases.flatMap((phrase, index) => {
    const others = (part: string) => isPhrase(part) && part !== String(index)
    const whole = phrases.length < 2 ? [] : [{ name: `phrase: ${phrase}`, rule, isIn: others }]
    const words = bracketsOf(phrase).flatMap((bracket, at) =>
      bracket.words.map((word, place) => {
        const siblings = `${index}.${at}.`
        const isIn = (part: string) => others(part) || (part.startsWith(siblings) && part !== `${siblings}${place}`)
        return { name: `word: ${word}, in ${phrase}`, rule, isIn }
      }),
    )
    return [...whole, ...words]
  })
}

function phrasesOf(rule: Rule): readonly string[] {
  if ('phrases' in rule) return rule.phrases
  return 'require' in rule ? rule.require.phrases : []
}

function withPhrase(rule: Rule, part: string, phrase: string): Rule {
  const id = `${rule.id}#${part}`
  if ('phrases' in rule) return { ...rule, id, phrases: [phrase] }
  return 'require' in rule ? { ...rule, id, require: { ...rule.require, phrases: [phrase] } } : rule
}

interface Bracket {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  /** The question mark of a bracket that may be absent. */
  readonly mark: string
}

/** The brackets of a pattern that hold alternatives: `(a|b)` or `(a|b)?`. */
function bracketsOf(phrase: string): readonly Bracket[] {
  return Array.from(phrase.matchAll(/\(([^()]*\|[^()]*)\)(\??)/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: (match[1] ?? '').split('|').map((word) => word.trim()),
    mark: match[2] ?? '',
  }))
}
