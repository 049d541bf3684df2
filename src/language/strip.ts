import { KNOWN_BASES } from './bases.ts'
import { irregularSingular } from './inflect.ts'
import { IRREGULAR_FORMS } from './irregular.ts'

const VOWEL = /[aeiouy]/
/** Nouns and adjectives in -s that are no plurals: stress, virus, arthritis. */
const SINGULAR_S = /(?:ss|us|is|'s)$/
/** A doubled final consonant that inflection brought in (-ll, -ss, -ff and -zz mostly belong to the base). */
const DOUBLED = /([bdgkmnprtv])\1$/

/** Final letters after which English spells a verb with e: reliev-, reduc-, continu-, seiz-, tackl-, chang-, emerg-. */
const NEEDS_E_ANYWHERE = /(?:[vuc]|[^z]z|[^s]s|[^aeioulrw]l|dg|rg|ang|eng|ung|[aeiou]g)$/
/** One short syllable with one consonant at the end would have doubled it, so it lost an e: hop-ing, bak-ing. */
const SHORT_SYLLABLE = /^[^aeiou]*[aeiouy][bcdfgklmnprtvz]$/
/** Unstressed endings of longer verbs: activat-, execut-, combin-, provid-, acquir-, escap-, provok-, prescrib-, consum-. */
const NEEDS_E_LONG = /[^aeiou](?:at|ut|ot|in|id|ad|ud|ir|ur|ap|ak|ok|ib|um|ul)$/

/** The base of a verb whose -ed or -ing was cut off: known bases first, then the rules of spelling. */
function restoreBase(stem: string): string {
  if (KNOWN_BASES.has(`${stem}e`)) return `${stem}e`
  if (KNOWN_BASES.has(stem)) return stem
  const single = stem.slice(0, -1)
  const doubled = stem.length > 2 && stem.at(-1) === stem.at(-2)
  if (doubled && KNOWN_BASES.has(single)) return single
  if (DOUBLED.test(stem)) return single
  if (NEEDS_E_ANYWHERE.test(stem) || SHORT_SYLLABLE.test(stem) || NEEDS_E_LONG.test(stem)) return `${stem}e`
  return stem
}

/** The singular of a noun, or the base of a verb in -s. */
function stripS(word: string): string {
  if (SINGULAR_S.test(word)) return word
  const shorter = word.slice(0, -1)
  if (KNOWN_BASES.has(shorter)) return shorter
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : shorter
  if (!word.endsWith('es')) return shorter
  const stem = word.slice(0, -2)
  if (KNOWN_BASES.has(stem) || /(?:ss|sh|ch|x|zz|us)$/.test(stem)) return stem
  if (stem.endsWith('o') && word.length > 5) return stem
  return shorter
}

function stripPast(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (word.endsWith('eed')) return word
  const stem = word.slice(0, -2)
  return VOWEL.test(stem) ? restoreBase(stem) : word
}

function stripParticiple(word: string): string {
  const stem = word.slice(0, -3)
  return VOWEL.test(stem) && stem.length > 1 ? restoreBase(stem) : word
}

/**
 * A word in lower case without its inflection: plural and third-person -s, -ed, -ing, irregular forms. Derived words
 * keep their suffix ("addictive", "painful"), so that no meaning is lost.
 */
export function stripInflection(word: string): string {
  const irregular = IRREGULAR_FORMS.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  const singular = irregularSingular(word)
  if (singular !== undefined) return singular
  if (word.endsWith('s')) {
    const base = stripS(word)
    // "cravings" and "craving" must meet.
    return base !== word && base.endsWith('ing') ? stripInflection(base) : base
  }
  if (KNOWN_BASES.has(word)) return word
  if (word.endsWith('ing')) return stripParticiple(word)
  if (word.endsWith('ed')) return stripPast(word)
  return word
}
