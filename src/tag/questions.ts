import type { Cue } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'
import type { Reading } from './reading.ts'

const AUXILIARIES = new Set(
  'can could is are was were does do did will would should may might has have must shall am'.split(' '),
)

/**
 * An open question asserts nothing ("Is kratom addictive?"). A presupposing one does: "Why does it beat opioids without
 * addiction?", "Did you know that …?". Headings ask without a question mark too ("Can Kratom Help with Anxiety").
 */
export function isOpenQuestion(sentence: Sentence): boolean {
  const { tokens } = sentence
  let last = tokens.length - 1
  while (last > 0 && /^["')\]!]$/.test(tokens[last]?.normal ?? '')) last--
  const marked = tokens[last]?.text.includes('?') ?? false
  if (!marked && sentence.kind !== 'heading') return false
  const words = tokens
    .filter((token) => token.kind === 'word')
    .slice(0, 4)
    .map((token) => token.text.toLowerCase())
  const [first = '', second = '', third = ''] = words
  if (!marked) return AUXILIARIES.has(first) && words.length > 2
  if ((first === 'did' || first === 'do') && second === 'you' && third === 'know') return false
  return first !== 'why' && !isRhetorical(sentence, [first, second, third]) && !takesForGranted(words, sentence.text)
}

/**
 * "*Since when* did a leaf hurt anybody?", "*Who would still* take statins?", "*Who needs* them *when* there is garlic?": the
 * answer is known to be never, and nobody.
 */
function isRhetorical({ tokens }: Sentence, [first, second, third]: readonly string[]): boolean {
  if (first === 'since') return second === 'when'
  if (first !== 'who') return false
  if (second === 'still' || third === 'still') return true
  return second === 'needs' && tokens.some(({ normal }) => normal === 'when')
}

/** Questions that expect a yes, or ask only how what they state comes about. */
function takesForGranted(words: readonly string[], text: string): boolean {
  const start = words.join(' ').replaceAll('’', "'")
  return TAKEN_FOR_GRANTED.test(start) || (start.startsWith('how ') && WHERE_OTHERS_FAIL.test(text))
}

/** "Isn't it time you let it …?", "Ever wondered why …?", "Who would deny that …?" */
const TAKEN_FOR_GRANTED = new RegExp(
  "^(?:isn't it (?:about|high|time|great|good|nice|lovely|amazing|wonderful|reassuring|incredible|funny|strange|odd)\\b" +
    '|(?:have you |did you )?ever (?:wonder|wondered|noticed?)\\b' +
    '|who (?:still |really )?(?:says|said|believes|thinks|claims|doubts)\\b' +
    '|who (?:would|could|can) (?:deny|doubt|dispute|argue|object)\\b)',
)

/** "How does it reverse dementia *where drugs fail*?" */
const WHERE_OTHERS_FAIL = /\b(?:where|when|while|though|although) .*\b(?:fail|fails|failed|can't|cannot|couldn't)\b/i

/** "Why pay for pills *when* kratom ends the pain?": such a clause is taken for granted by the question around it. */
const PRESUPPOSING = /^(when|while|because|since|now)$/

/** An open question sets a cue over the sentence, as far as it asks. */
export function withQuestion(reading: Reading): Reading {
  const { tokens } = reading.sentence
  if (!isOpenQuestion(reading.sentence)) return reading
  const presupposed = tokens.findIndex(({ normal }, index) => index > 1 && PRESUPPOSING.test(normal))
  const to = presupposed < 0 ? tokens.length : presupposed
  const cue: Cue = { kind: 'question', entry: 'open question', scope: 'sentence', direction: 'both', from: 0, to }
  return { ...reading, cues: [...reading.cues, cue] }
}
