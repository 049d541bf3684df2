import { articleFor } from '../language/article.ts'
import { foldSurface } from '../language/fold.ts'
import { scanTokens, TOKEN_STRIDE } from '../language/tokenise.ts'
import type { Document, Sentence, SentenceKind, Token } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Replacement, Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'

/** Words that cling to an adjective: without it they would hang in the air ("truly amazing", "so-called", "and miraculous"). */
const CLINGING = new Set(
  `and or but nor yet plus very so too most more less least quite rather as how even just really pretty almost nearly such
not no nothing called proclaimed styled supposed alleged purported dubbed named`.split(/\s+/),
)

/** Words, in normal form, by which others are made to speak: "merchants call it a miracle root", "sold as a miracle herb". */
const REPORTING = new Set(
  `call dub name tout market advertise bill hail describe label promote claim say tell believe consider regard think praise
pitch know see as`.split(/\s+/),
)

/** A heading has an anchor, a title its address, a quotation its speaker: none of them is changed unseen. */
const NEVER_SAFE: ReadonlySet<SentenceKind> = new Set(['heading', 'meta', 'quotation', 'dialogue'])

/**
 * The edit by which a rule mends what it has flagged, from its `replace`: "an amazing herb" → "a herb". It keeps to the
 * flagged words, but for an article before them or a capital behind. None where markup, entities or a line end stand inside.
 */
export function editFor(rule: Rule, flagged: Span, sentence: Sentence, { source }: Document): Edit | undefined {
  for (const replacement of rule.replace ?? []) {
    for (const words of wordsOf(replacement)) {
      for (const from of placesOf(words, replacement, { sentence, flagged })) {
        const place = { sentence, from, to: from + words.length }
        const rewritten = replacement.with === '' ? drop(place) : exchange(place, replacement.with)
        const span = rewritten === undefined ? undefined : sourceSpan(sentence, rewritten, source)
        if (rewritten === undefined || span === undefined) continue
        return { span, replacement: rewritten.text, safe: replacement.safe && isPlain(place) }
      }
    }
  }
  return undefined
}

/** Token range [from, to) of a sentence that gives way. */
interface Place {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
}

/** Offsets into the sentence's text, and what comes there. */
interface Rewritten {
  readonly start: number
  readonly end: number
  readonly text: string
}

const folded = new WeakMap<Replacement, readonly (readonly string[])[]>()

/** The words of a replacement as token texts, made once a rule. */
function wordsOf(replacement: Replacement): readonly (readonly string[])[] {
  const known = folded.get(replacement)
  if (known !== undefined) return known
  const made = replacement.words.map((words) => {
    const tokens = scanTokens(words, 0, words.length)
    const texts: string[] = []
    for (let at = 0; at < tokens.length; at += TOKEN_STRIDE) {
      texts.push(foldSurface(words.slice(tokens[at + 1], tokens[at + 2])))
    }
    return texts
  })
  folded.set(replacement, made)
  return made
}

/** The places among the flagged words where the words stand, before one of those that must follow. */
function* placesOf(
  words: readonly string[],
  { 'followed-by': followers }: Replacement,
  { sentence, flagged }: { readonly sentence: Sentence; readonly flagged: Span },
): Generator<number> {
  const { tokens } = sentence
  for (let from = 0; from < tokens.length; from++) {
    const isHere = words.every((word, index) => {
      const token = tokens[from + index]
      return token !== undefined && contains(flagged, token.span) && foldSurface(token.text) === word
    })
    if (!isHere || isCompound({ sentence, from, to: from + words.length })) continue
    const next = tokens[from + words.length]
    if (followers === undefined || (next !== undefined && followers.includes(foldSurface(next.text)))) yield from
  }
}

/** "Self-proclaimed miracle", "miracle-like": the words are part of a longer one. */
function isCompound({ sentence, from, to }: Place): boolean {
  const before = sentence.text.charAt((sentence.tokens[from]?.offset ?? 0) - 1)
  return (
    /[\p{L}\p{N}\p{Pd}]/u.test(before) ||
    /[\p{L}\p{N}\p{Pd}]/u.test(sentence.text.charAt(endOf(sentence.tokens[to - 1])))
  )
}

/** Takes the words out, with the blank behind them. */
function drop({ sentence, from, to }: Place): Rewritten | undefined {
  const { tokens, text } = sentence
  const first = tokens[from]
  const next = tokens[to]
  const before = tokens[from - 1]
  if (first === undefined || next?.kind !== 'word' || text.slice(endOf(tokens[to - 1]), next.offset) !== ' ')
    return undefined
  if (before !== undefined && (before.kind !== 'word' || clings(before))) return undefined
  const opens = before === undefined && isCapital(first.text) && !isCapital(next.text)
  const [initial = ''] = next.text
  const dropped = opens
    ? { start: first.offset, end: next.offset + initial.length, text: initial.toUpperCase() }
    : { start: first.offset, end: next.offset, text: '' }
  return withArticle(dropped, next.text, { sentence, from, to })
}

/** Puts other words in, with the capitals of those that they replace. */
function exchange(place: Place, fresh: string): Rewritten | undefined {
  const { sentence, from, to } = place
  const first = sentence.tokens[from]
  if (first === undefined) return undefined
  const start = first.offset
  const end = endOf(sentence.tokens[to - 1])
  const old = sentence.text.slice(start, end)
  const text = isCapital(first.text) ? capitalised(fresh, old) : fresh
  return withArticle({ start, end, text }, text.split(/[ -]/)[0] ?? '', place)
}

function capitalised(text: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return text.toUpperCase()
  const [initial = ''] = text
  return initial.toUpperCase() + text.slice(initial.length)
}

/** The article right before the words, where it must change with the word that follows it now. */
function withArticle(rewritten: Rewritten, following: string, { sentence, from }: Place): Rewritten {
  const article = sentence.tokens[from - 1]
  const right = articleFor(following)
  if (article === undefined || right === undefined || !/^an?$/i.test(article.text)) return rewritten
  if (article.text.toLowerCase() === right) return rewritten
  const shown = isCapital(article.text) ? right.replace('a', 'A') : right
  const between = sentence.text.slice(endOf(article), rewritten.start)
  return { ...rewritten, start: article.offset, text: shown + between + rewritten.text }
}

function clings(token: Token): boolean {
  const text = foldSurface(token.text)
  return CLINGING.has(text) || text.endsWith('ly')
}

/** Neither a place that other things hang on, nor what others say, nor what may be a name ("our Miracle Root"). */
function isPlain({ sentence, from, to }: Place): boolean {
  const { kind, text, tokens } = sentence
  const first = tokens[from]
  if (first === undefined || NEVER_SAFE.has(kind) || (from > 0 && isCapital(first.text))) return false
  const isQuoted =
    /["“”«»„‘]|(?<!\p{L})'/u.test(text.slice(0, first.offset)) &&
    /["“”«»„’]|'(?!\p{L})/u.test(text.slice(endOf(tokens[to - 1])))
  return !isQuoted && !tokens.some(({ normal }) => REPORTING.has(normal))
}

/** The place in the source of a stretch of the sentence's text, where both read alike and in one line. */
function sourceSpan({ tokens, text }: Sentence, { start, end }: Rewritten, source: string): Span | undefined {
  const token = tokens.findLast(({ offset }) => offset <= start)
  if (token === undefined) return undefined
  const at = token.span.start + start - token.offset
  const span = { start: at, end: at + end - start }
  const written = source.slice(span.start, span.end)
  return written === text.slice(start, end) && !/[\r\n]/.test(written) ? span : undefined
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

function endOf(token: Token | undefined): number {
  return token === undefined ? 0 : token.offset + token.text.length
}
