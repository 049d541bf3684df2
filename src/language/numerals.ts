/** How surely a surface tells of a number. */
export const NUMERAL_CLASSES = { none: 0, article: 1, word: 2, figure: 3 } as const

/** Number words and what stands for them, as a pattern between word boundaries; "-teen" and "-ty" take more than numbers in. */
export const NUMBER_WORDS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,5}teen|\\w{3,5}ty|half|quarter|couple|pair|few|several|dozen|once|twice|thrice|every|each|hundred|thousand|million'

const FIGURE = /[\d½⅓⅔¼¾⅕-⅞]/
const WORD = new RegExp(`_|\\b(?:${NUMBER_WORDS})\\b`, 'i')

/**
 * What a token's surface tells of numbers: a figure, a number word (wrongly at times), an article ("*a* spoonful"), nothing.
 * A text whose tokens all tell nothing holds no quantity.
 */
export function numeralClass(surface: string): number {
  if (FIGURE.test(surface)) return NUMERAL_CLASSES.figure
  if (WORD.test(surface)) return NUMERAL_CLASSES.word
  return /\ban?\b/i.test(surface) ? NUMERAL_CLASSES.article : NUMERAL_CLASSES.none
}
