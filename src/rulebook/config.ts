import type { Config } from '../model/config-schema.ts'
import { configSchema } from '../model/config-schema.ts'
import type { Problem } from '../model/user-error.ts'
import { jsonFault } from './json-faults.ts'
import { schemaProblems } from './schema-faults.ts'
import type { FaultAt, RuleFile, YamlSource } from './source.ts'
import { problemAt, problemIn, readYaml } from './source.ts'

/** A config file as far as it is sound, what is wrong with the rest, and its source to point into. */
export interface ConfigReading {
  readonly config: Config
  readonly problems: readonly Problem[]
  /** Absent where the file could not be read at all. */
  readonly source?: YamlSource
}

/**
 * Reads the text of a config file (YAML, or JSON where the name ends so). Faulty keys are left out and come back as problems
 * with their lines; an empty file sets nothing.
 */
export function readConfig(file: RuleFile): ConfigReading {
  if (file.path.endsWith('.json') && file.text.trim() !== '') {
    const wrong = jsonFault(file.text)
    if (wrong !== undefined) return { config: {}, problems: [problemIn(file, wrong, wrong.fault)] }
  }
  const reading = readYaml(file)
  if ('problems' in reading) return { config: {}, problems: reading.problems }
  const { source } = reading
  const value = source.value ?? {}
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return { config: parsed.data, problems: [], source }
  const { issues } = parsed.error
  const faulty = new Set(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1))),
  )
  // What is sound is looked at further, so that all that is wrong is told in one go.
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !faulty.has(key)))
  return { config: configSchema.safeParse(rest).data ?? {}, problems: schemaProblems(source, 'config', issues), source }
}

/** Where a value or key of a file stands (`place` as `path:line:column`, `line` from 1), with its lines ready to print. */
export function pointInto(
  source: YamlSource,
  at: FaultAt,
): { readonly place: string; readonly line: number; readonly excerpt: string } {
  const { place = source.path, excerpt = '' } = problemAt(source, at, { code: '', message: '', next: '' })
  return { place, excerpt, line: Number(place.split(':').at(-2)) }
}
