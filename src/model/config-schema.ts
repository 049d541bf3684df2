import { z } from 'zod'
import { SEVERITIES } from './grades.ts'
import { PROFILE_NAMES } from './profile.ts'

/** What a rule's findings may weigh; `off` leaves the rule out. */
export const WEIGHTS = [...SEVERITIES.toReversed(), 'off'] as const
export type Weight = (typeof WEIGHTS)[number]

const text = z.string().min(1)
const textOrList = z.union([text.transform((value) => [value]), z.array(text).min(1)])

/** The config file, `claimcheck.config.yaml`. Every key may be left out; the descriptions are what an editor shows. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('The schema of this file, for editors that look for it here.'),
  profile: z.enum(PROFILE_NAMES).optional().describe('Whose law counts, as for --profile.'),
  packs: textOrList
    .optional()
    .describe('Only the rules of these packs, as --pack. Those of the profile when left out.'),
  severity: z
    .record(z.string(), z.enum(WEIGHTS))
    .optional()
    .describe('What findings weigh, by rule id or pack; the rule id wins. off: as if the rule were not there.'),
  'fail-on': z
    .enum([...SEVERITIES.toReversed(), 'never'])
    .optional()
    .describe('Exit with 1 from this severity up.'),
  'max-warnings': z.int().min(0).optional().describe('Exit with 1 when there are more warnings.'),
  rules: textOrList
    .optional()
    .describe('Folders of own rules, laid over the default ones in this order. Paths start from this file.'),
  subject: z
    .record(z.string(), text)
    .optional()
    .describe(
      'What documents are about that name no subject: a pattern as in .gitignore, and a concept id. The last fit wins.',
    ),
  ignore: textOrList
    .optional()
    .describe('Documents to leave out: patterns as in .gitignore, from the folder of this file.'),
  formats: textOrList
    .optional()
    .describe('Report formats as for --format: pretty, json, json:report.json. Paths start from this file.'),
})
export type Config = z.infer<typeof configSchema>
export type ConfigKey = keyof Config

/** All keys of a config file, in the order in which they are told. */
export const CONFIG_KEYS = Object.keys(configSchema.shape) as readonly ConfigKey[]
