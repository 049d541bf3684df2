import type { Document } from '../model/document.ts'

/** The commonest English words; a third or more of running English, hardly any of another language. */
const STOPWORDS = new Set(
  `the a an and or but of to in on at by for with from as that this these those it its be have do not no can may might will would
should could you your we our they their he she his her i my me if than then there what which who how when where so such more most
some any all into about after before over up out also only very because while between through during other`.split(
    /\s+/,
  ),
)
/** Shorter texts tell too little. */
const LEAST_WORDS = 60
const LEAST_SHARE = 0.15
/** A sample is enough. */
const MOST_WORDS = 5000

/** Is the document English, as far as the share of common words tells? Documents of few words pass. */
export function looksEnglish(document: Document): boolean {
  let words = 0
  let common = 0
  for (const sentence of document.sentences) {
    for (const token of sentence.tokens) {
      if (token.kind !== 'word') continue
      words++
      if (STOPWORDS.has(token.normal)) common++
    }
    if (words > MOST_WORDS) break
  }
  return words < LEAST_WORDS || common / words >= LEAST_SHARE
}
