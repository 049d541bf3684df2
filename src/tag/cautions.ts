import type { FrameMatch, Reading } from './reading.ts'
import { impliedSense } from './reading.ts'

/** A caution is a claim of risk, also where it names none ("Consult a pharmacist before you take it"), unless the sentence claims something itself. */
export function cautionFrame(reading: Reading): FrameMatch[] {
  if (reading.frames.length > 0) return []
  const caution = reading.cues.find((cue) => cue.kind === 'caution' && cue.scope !== 'list')
  if (caution === undefined) return []
  const { from, to, entry } = caution
  const sense = impliedSense('causes', 'caution')
  return [{ sense, pattern: entry, from, to, core: [from, to], objects: [], subject: undefined }]
}
