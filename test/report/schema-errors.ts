import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** As much of a JSON Schema as the tests look at. */
export interface SchemaNode {
  readonly description?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly $defs?: Readonly<Record<string, SchemaNode>>
}

/** The published schema. */
export const reportSchema: SchemaNode = JSON.parse(
  readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
)

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(closed(reportSchema))

/** What is wrong with a report by the schema, fields that it does not know included. */
export function schemaErrors(report: unknown): readonly string[] {
  validate(report)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/**
 * Readers must bear fields that later versions add, so the published schema leaves objects open. What is written today
 * holds the described fields and no others.
 */
function closed(schema: SchemaNode): SchemaNode {
  return JSON.parse(JSON.stringify(schema), (_key, value) =>
    typeof value === 'object' && value !== null && value.type === 'object' && typeof value.properties === 'object'
      ? { ...value, additionalProperties: false }
      : value,
  )
}
