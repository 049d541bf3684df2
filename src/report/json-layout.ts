/** JSON in two-space steps, as it stands behind `indent`: its strings hold no raw line break, so every one of them is layout. */
export function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`)
}

/** A JSON array as it stands behind `indent`, in chunks of one item each: a long one never stands in one string. */
export function* jsonArray(items: Iterable<unknown>, indent: string): Generator<string> {
  let separator = '['
  for (const item of items) {
    yield `${separator}\n${indent}  ${indented(item, `${indent}  `)}`
    separator = ','
  }
  yield separator === '[' ? '[]' : `\n${indent}]`
}
