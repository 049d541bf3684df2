import type { ClaimRegister, RegisterChange, RegisterEntry, RegisterGroup } from '../model/register.ts'

/** The register as JSON, schema version 1 (`schemas/claims.schema.json`), in chunks of one claim each. */
export function* renderRegisterJson(register: ClaimRegister): Generator<string> {
  const { schemaVersion, tool, summary, notices } = register
  yield* renderList(
    { schemaVersion, tool: toolFields(tool), summary },
    'groups',
    mapped(register.groups, groupFields),
    {
      notices: notices.map(({ code, message }) => ({ code, message })),
    },
  )
}

/** What became of the claims between two registers, as JSON of the same schema. */
export function* renderChangesJson(register: ClaimRegister, changes: readonly RegisterChange[]): Generator<string> {
  const { schemaVersion, tool, notices } = register
  const count = (kind: RegisterChange['change']) => changes.filter(({ change }) => change === kind).length
  const summary = { added: count('added'), dropped: count('dropped'), changed: count('changed') }
  const rows = mapped(changes, (one) => ({ ...one, group: groupFields(one.group) }))
  yield* renderList({ schemaVersion, tool: toolFields(tool), summary }, 'changes', rows, {
    notices: notices.map(({ code, message }) => ({ code, message })),
  })
}

/** One at a time: a corpus has hundreds of thousands of places, and nobody needs them twice. */
function* mapped<In, Out>(items: Iterable<In>, fieldsOf: (item: In) => Out): Generator<Out> {
  for (const item of items) yield fieldsOf(item)
}

/** An object with a long list between its first fields and its last ones, a chunk for each item. */
function* renderList(head: object, name: string, items: Iterable<unknown>, tail: object): Generator<string> {
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "${name}": [`
  let separator = '\n    '
  for (const item of items) {
    // JSON strings hold no raw line break, so every one of them is layout.
    yield separator + JSON.stringify(item, undefined, 2).replaceAll('\n', '\n    ')
    separator = ',\n    '
  }
  yield `${separator.startsWith(',') ? '\n  ' : ''}],${JSON.stringify(tail, undefined, 2).slice(1)}\n`
}

function toolFields({ name, version, rulesHash }: ClaimRegister['tool']): ClaimRegister['tool'] {
  return { name, version, rulesHash }
}

function groupFields(group: RegisterGroup): RegisterGroup {
  const { claim, subject, relation, object, polarity, types, documents, worth, places } = group
  return {
    claim,
    subject,
    relation,
    object,
    polarity,
    types,
    documents,
    ...(worth === undefined ? {} : { worth }),
    places: places.map(entryFields),
  }
}

function entryFields(entry: RegisterEntry): RegisterEntry {
  const { words, worth } = entry
  return {
    path: entry.path,
    line: entry.line,
    column: entry.column,
    sentence: entry.sentence,
    types: entry.types,
    subject: entry.subject,
    relation: entry.relation,
    object: entry.object,
    polarity: entry.polarity,
    certainty: entry.certainty,
    attribution: { source: entry.attribution.source, stance: entry.attribution.stance },
    quantities: entry.quantities,
    ...(words === undefined ? {} : { words }),
    ...(worth === undefined ? {} : { worth }),
  }
}
