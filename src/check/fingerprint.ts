import crypto from 'node:crypto'

/**
 * Identity of a finding that survives reflowing and moving: rule, sentence as `normalSentence` makes it, ordinal among its equals
 * (SHA-256, 16 hex digits).
 */
export function fingerprint(ruleId: string, normal: string, ordinal: number): string {
  return sha256(`${ruleId}\n${normal}\n${ordinal}`).slice(0, 16)
}

/** A sentence without what editors change in passing: lower case; blanks, quotes, dashes and all other marks but % are one blank. */
export function normalSentence(sentence: string): string {
  return sentence
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** In one go where Node can (from 20.12 on), which takes half the time. */
function sha256(text: string): string {
  const { hash } = crypto as { readonly hash?: (algorithm: string, data: string) => string }
  return hash === undefined ? crypto.createHash('sha256').update(text).digest('hex') : hash('sha256', text)
}
