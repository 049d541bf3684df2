import { z } from 'zod'
import {
  ATTRIBUTION_SOURCES,
  ATTRIBUTION_STANCES,
  CERTAINTIES,
  CLAIM_TYPES,
  POLARITIES,
  QUANTITY_KINDS,
  RELATIONS,
} from './claim.ts'
import { GRADES, SEVERITIES, VERDICTS } from './grades.ts'

const number = z.number()
const place = z.object({
  path: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  sentence: z.string(),
  types: z.array(z.enum(CLAIM_TYPES)),
  subject: z.string(),
  relation: z.enum(RELATIONS),
  object: z.string(),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  attribution: z.object({ source: z.enum(ATTRIBUTION_SOURCES), stance: z.enum(ATTRIBUTION_STANCES) }),
  quantities: z.array(
    z.object({
      kind: z.enum(QUANTITY_KINDS),
      low: number,
      high: number,
      unit: z.string(),
      per: z.string().exactOptional(),
      frequency: z.object({ low: number, high: number, per: z.string() }).exactOptional(),
      route: z.string().exactOptional(),
    }),
  ),
  words: z.array(z.string()).exactOptional(),
  worth: z
    .object({
      ruleId: z.string(),
      grade: z.enum(GRADES),
      verdict: z.enum(VERDICTS),
      severity: z.enum(SEVERITIES),
    })
    .exactOptional(),
})

/** A register that was written before, as far as another is compared with it. */
export const registerFileSchema = z.object({
  schemaVersion: z.literal(1),
  groups: z.array(z.object({ places: z.array(place) })),
})
