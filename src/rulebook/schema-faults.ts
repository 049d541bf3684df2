import { closest } from '../language/closest.ts'
import type { Problem } from '../model/user-error.ts'
import type { SchemaName } from './file-kinds.ts'
import { SCHEMAS } from './file-kinds.ts'
import { knownKeys } from './known-keys.ts'
import type { Fault, NodePath, YamlSource } from './source.ts'
import { problemAt } from './source.ts'

type Issue = NonNullable<ReturnType<(typeof SCHEMAS)[SchemaName]['safeParse']>['error']>['issues'][number]

/** What a value must be, in words that a rule's author uses rather than those of a type system. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  null: 'nothing',
}

const IN_QUOTES = 'Put it in quotes: without them YAML reads it as something other than text.'

/** Turns what a schema finds wrong with a file into problems that name the key, the allowed values and the place. */
export function schemaProblems(source: YamlSource, name: SchemaName, issues: readonly Issue[]): readonly Problem[] {
  return issues.flatMap(unfold).flatMap((issue) => problemsOf(source, name, issue))
}

/** A value that fits no branch of a union, with the types that the branches take. */
interface NoBranch {
  readonly code: 'no-branch'
  readonly path: PropertyKey[]
  readonly types: readonly string[]
}

/** A union that fails is replaced by what is wrong with the branch that was meant; where none was, by the types it takes. */
function unfold(issue: Issue): readonly (Issue | NoBranch)[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map((errors) => errors.flatMap(unfold))
  const meant = branches.filter((errors) => !errors.some((error) => typesAsked(error).length > 0))
  const [best] = meant.sort((a, b) => a.length - b.length)
  if (best !== undefined) return best.map((error) => ({ ...error, path: [...issue.path, ...error.path] }))
  return [{ code: 'no-branch', path: issue.path, types: [...new Set(branches.flat().flatMap(typesAsked))] }]
}

/** The types that a value should have had, where its type is the fault. */
function typesAsked(issue: Issue | NoBranch): readonly string[] {
  if (issue.path.length > 0) return []
  if (issue.code === 'no-branch') return issue.types
  return issue.code === 'invalid_type' ? [issue.expected] : []
}

function problemsOf(source: YamlSource, name: SchemaName, issue: Issue | NoBranch): readonly Problem[] {
  const path = issue.path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const keys = knownKeys(SCHEMAS[name].toJSONSchema({ io: 'input' }), path)
      return problemAt(source, { path: [...path, key], part: 'key' }, unknownKey(key, keys))
    })
  }
  const isKey = issue.code === 'invalid_key'
  return [problemAt(source, { path, part: isKey ? 'key' : 'value' }, faultOf(source, issue))]
}

function unknownKey(key: string, keys: readonly string[]): Fault {
  const meant = closest(key, keys)
  return {
    code: 'unknown-key',
    message: `"${key}" is no key that can stand here.`,
    next: meant === undefined ? `Known here: ${keys.join(', ')}.` : `Did you mean "${meant}"?`,
  }
}

function faultOf(source: YamlSource, issue: Issue | NoBranch): Fault {
  const name = nameOf(issue.path)
  const value = valueAt(source.value, issue.path)
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? missing(name, issue) : wrongType(name, value, [issue.expected])
    case 'no-branch':
      return wrongType(name, value, issue.types)
    case 'invalid_value':
      return value === undefined
        ? { code: 'missing-key', message: `${name} is missing.`, next: `Add it: ${oneOf(issue.values)}.` }
        : typeof value === 'object'
          ? wrongType(name, value, ['string'])
          : unknownValue(name, value, issue.values)
    case 'invalid_key':
      if (issue.path[0] === 'impression') {
        return {
          code: 'bad-name',
          message: `${name} is no name for a sign: the report shows it.`,
          next: 'Use plain words without #, { and }.',
        }
      }
      return {
        code: 'bad-id',
        message: `${name} is no concept id.`,
        next: 'Use lower-case letters, digits and hyphens.',
      }
    case 'too_small':
      return tooFew(name, issue)
    case 'invalid_format':
      return badFormat(name, value, issue)
    default:
      return { code: 'bad-value', message: `${name}: ${issue.message}.`, next: 'Compare it with one that works.' }
  }
}

function missing(name: string, issue: Issue & { code: 'invalid_type' }): Fault {
  if (issue.path[0] === 'examples') {
    return {
      code: 'missing-examples',
      message: `${name} are missing.`,
      next: 'Give at least three flag and three pass examples.',
    }
  }
  return { code: 'missing-key', message: `${name} is missing.`, next: `Add it: ${typeName(issue.expected)}.` }
}

function wrongType(name: string, value: unknown, types: readonly string[]): Fault {
  const found = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const isBare = types.includes('string') && (found === 'number' || found === 'boolean')
  return {
    code: 'wrong-type',
    message: `${name} must be ${listOf([...new Set(types.map(typeName))])}, not ${typeName(found)}.`,
    next: isBare ? IN_QUOTES : 'Give it the form that is asked for.',
  }
}

function unknownValue(name: string, value: unknown, values: readonly unknown[]): Fault {
  const meant = typeof value === 'string' ? closest(value, values.map(String)) : undefined
  return {
    code: 'unknown-value',
    message: `${name} cannot be "${String(value)}".`,
    next: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Allowed: ${values.join(', ')}.`,
  }
}

function tooFew(name: string, issue: Issue & { code: 'too_small' }): Fault {
  if (issue.origin === 'string')
    return { code: 'empty-text', message: `${name} is empty.`, next: 'Write something there.' }
  if (issue.origin !== 'array') {
    return { code: 'bad-number', message: `${name} is too small.`, next: `Give a number from ${issue.minimum} up.` }
  }
  const isExamples = issue.path[0] === 'examples'
  return {
    code: isExamples ? 'too-few-examples' : 'too-few-entries',
    message: `${name} needs at least ${issue.minimum} ${Number(issue.minimum) === 1 ? 'entry' : 'entries'}.`,
    next: isExamples ? 'Write more sentences, each worded differently.' : 'Add an entry, or take the key out.',
  }
}

function badFormat(name: string, value: unknown, issue: Issue & { code: 'invalid_format' }): Fault {
  const shown = `"${String(value)}"`
  if (issue.format === 'url') {
    return {
      code: 'bad-url',
      message: `${name} ${shown} is no web address.`,
      next: 'Write it whole, from https:// on.',
    }
  }
  const isDate = issue.message.includes('YYYY-MM-DD')
  return {
    code: isDate ? 'bad-date' : 'bad-id',
    message: `${name} ${shown} is not ${issue.message}.`,
    next: isDate ? 'Write it like 2027-01-31.' : 'Take capitals, blanks and underscores out.',
  }
}

function oneOf(values: readonly unknown[]): string {
  return `one of ${values.join(', ')}`
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type
}

/** The last two keys of a path as an author would say it: `"examples.flag"`, `"sources[2].url"`; the file itself for the root. */
function nameOf(path: NodePath): string {
  let name = ''
  for (const step of path.slice(-4))
    name += typeof step === 'number' ? `[${step + 1}]` : `${name === '' ? '' : '.'}${String(step)}`
  return name === '' ? 'The file' : `"${name}"`
}

function valueAt(value: unknown, path: NodePath): unknown {
  let inner = value
  for (const step of path) inner = (inner as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step]
  return inner
}
