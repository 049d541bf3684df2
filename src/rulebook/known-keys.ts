import type { NodePath } from './source.ts'

interface JsonSchema {
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
}

/** The keys that may stand in the mapping at this path, by the JSON Schema of the file. */
export function knownKeys(schema: unknown, path: NodePath): readonly string[] {
  let reached: readonly JsonSchema[] = branches(schema as JsonSchema)
  for (const step of path) reached = reached.flatMap((inner) => stepInto(inner, step)).flatMap(branches)
  return [...new Set(reached.flatMap((inner) => Object.keys(inner.properties ?? {})))]
}

function branches(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(branches)
}

function stepInto(schema: JsonSchema, step: PropertyKey): readonly JsonSchema[] {
  if (typeof step === 'number') return schema.items === undefined ? [] : [schema.items]
  const named = schema.properties?.[String(step)]
  if (named !== undefined) return [named]
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []
}
