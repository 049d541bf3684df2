import type { Cue } from '../model/claim.ts'
import type { Reading } from './reading.ts'

/** One such wording may stand in any article. */
const FEWEST_WORDINGS = 2

/**
 * The leaflet that comes with a medicine tells doses and uses that a regulator approved: a cue for all of its sentences;
 * undefined where the page is none.
 */
export function leafletCue(readings: readonly Reading[], commercial: boolean): Cue | undefined {
  if (commercial) return undefined
  const wordings = new Set<string>()
  let first: Cue | undefined
  for (const { cues } of readings) {
    for (const cue of cues) {
      if (cue.kind !== 'leaflet') continue
      first ??= cue
      wordings.add(cue.entry)
    }
  }
  return wordings.size < FEWEST_WORDINGS ? undefined : first
}
