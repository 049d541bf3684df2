import type { Candidate } from './candidate.ts'

/** Fills a rule's message or suggestion: `{subject}` and `{object}` become readable names. */
export function fillIn(template: string, candidate: Candidate): string {
  const subject = readable(candidate.claim?.subject ?? '') || 'the product'
  const objects = candidate.objects.map(readable).filter((name) => name !== '')
  const object = objects.length === 0 ? 'this' : listed(objects)
  return template.replaceAll('{subject}', () => subject).replaceAll('{object}', () => object)
}

const CAPITALS = new Set([
  'cbd',
  'thc',
  'fda',
  'adhd',
  'ptsd',
  'ibs',
  'hiv',
  'covid',
  'dhea',
  'nmn',
  'nac',
  'gaba',
  'ed',
  'uti',
  '7-oh',
  '5-htp',
  'copd',
  'glp-1',
])

/** A concept id as words: "high-blood-pressure" → "high blood pressure", "?bramblewick-calm" → "bramblewick calm". */
function readable(id: string): string {
  const bare = id.replace(/^\?/, '')
  return CAPITALS.has(bare) ? bare.toUpperCase() : bare.replaceAll('-', ' ')
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
