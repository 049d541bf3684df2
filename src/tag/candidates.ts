import type { Mention } from '../model/claim.ts'
import { PRODUCT_KINDS } from '../model/claim.ts'
import { CARE_KINDS } from './behind.ts'
import type { FrameMatch, Reading } from './reading.ts'

// Which of a sentence's mentions can be a subject at all.

/** Behind these a name is compared with, or left out, and no subject. */
const OBLIQUE = new Set('unlike than like instead against versus vs except without beyond'.split(' '))
/** Behind these an approved treatment is no subject, while "the effects of kratom" are kratom's. */
const OBLIQUE_FOR_CARE = new Set('not of for on from to with off by as about over'.split(' '))

/** "A *substitute for alcohol*": what gives way is no subject. */
const REPLACING = new Set(['substitute', 'replacement', 'alternative'])

/** "The *kava market* grows": the trade is no product. */
const TRADE = new Set('market industry sector trade business craze boom trend economy ban law bill lobby'.split(' '))

/** Mentions that can be a subject and are not part of the frame's own object. */
export function candidates(reading: Reading, frame: FrameMatch): Mention[] {
  return reading.mentions.filter((mention) => {
    if (frame.objects.includes(mention)) return false
    const product = PRODUCT_KINDS.has(mention.kind)
    if (!product && !CARE_KINDS.has(mention.kind)) return false
    if (TRADE.has(reading.sentence.tokens[mention.to]?.normal ?? '')) return false
    for (let back = 1; back <= 2; back++) {
      const word = reading.sentence.tokens[mention.from - back]?.normal ?? ''
      if (OBLIQUE.has(word) || (back === 1 && word === 'to' && product && !isCredited(reading, frame, mention)))
        return false
      if (!product && OBLIQUE_FOR_CARE.has(word) && !isMeans(reading, frame, mention)) return false
      if (back === 2 && REPLACING.has(word)) return false
    }
    return true
  })
}

/** "Hand somebody *medications to reduce* cravings": what is given for a purpose serves it. */
export function isMeans({ sentence: { tokens } }: Reading, { from }: FrameMatch, { to }: Mention): boolean {
  return to + 1 === from && /^(?:to|that|which)$/.test(tokens[to]?.normal ?? '')
}

/** "*Thanks to hawthorn* they dropped their tablets", "*switch to kava* and sleep", "*next to berberine*, metformin is a toy": here "to" leads in the subject. */
function isCredited({ sentence }: Reading, { sense }: FrameMatch, { from }: Mention): boolean {
  const word = sentence.tokens[from - 2]?.text.toLowerCase() ?? ''
  return (
    /^(thanks|owing|due|switch|change|turn|upgrade)$/.test(word) || (word === 'next' && sense.relation === 'compares')
  )
}
