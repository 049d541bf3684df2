import { createHash } from 'node:crypto'

/** Identity of a finding that survives reflowing and moving: rule, normalised sentence, ordinal among its equals (SHA-256, 16 hex digits). */
export function fingerprint(ruleId: string, sentence: string, ordinal: number): string {
  const normal = sentence
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
  return createHash('sha256').update(`${ruleId}\n${normal}\n${ordinal}`).digest('hex').slice(0, 16)
}
