import { DIRECTIVE_PACK } from '../model/directive.ts'
import type { ClaimShape, Rule } from '../model/rule.ts'
import { packOf } from '../model/rule.ts'
import type { Problem } from '../model/user-error.ts'
import type { Checked } from './check-concepts.ts'
import { duplicate } from './check-wordings.ts'
import type { ConceptIndex } from './concept-index.ts'
import { unknownConcept } from './concept-index.ts'
import { ruleIdOf, rulePathOf } from './file-kinds.ts'
import { impressionFaults, pageConceptsOf, pagePhrasesOf, signsOf } from './impression-faults.ts'
import { patternFault } from './phrase-faults.ts'
import type { Loaded } from './read-file.ts'
import { replaceFaults } from './replace-faults.ts'
import type { Fault, FaultAt, NodePath } from './source.ts'
import { problemAt } from './source.ts'

/** What a message may speak of; anything else in braces would reach the reader as it stands. */
const PLACEHOLDERS = ['subject', 'object', 'elsewhere']
const ON_A_PAGE = [...PLACEHOLDERS, 'signals', 'missing']

type Finding = readonly [FaultAt, Fault]

/** Checks the rules against the lexicon and each other; a faulty one is left out whole, since half a rule says something else. */
export function checkRules(rules: readonly Loaded<Rule>[], concepts: ConceptIndex): Checked<Rule> {
  const problems: Problem[] = []
  const atHome = new Set(
    rules.filter(({ source, data }) => data.id === ruleIdOf(source.path)).map(({ data }) => data.id),
  )
  const seen = new Set<string>()
  const kept = rules.filter(({ source, data }) => {
    const id = idFault(source.path, data.id, { atHome, seen })
    const faults = [
      ...(id === undefined ? [] : [[{ path: ['id'] }, id] as const]),
      ...replacedFaults(data, atHome),
      ...shapeFaults(data, concepts),
      ...phraseFaults(data, concepts),
      ...evidenceFaults(data),
      ...impressionFaults(data),
      ...textFaults(data),
      ...replaceFaults(data),
    ]
    problems.push(...faults.map(([at, fault]) => problemAt(source, at, fault)))
    return faults.length === 0
  })
  return { kept: kept.map(({ data }) => data), problems }
}

function idFault(
  path: string,
  id: string,
  { atHome, seen }: { atHome: ReadonlySet<string>; seen: Set<string> },
): Fault | undefined {
  const expected = ruleIdOf(path)
  if (packOf(expected) === DIRECTIVE_PACK) {
    return {
      code: 'reserved-pack',
      message: `The pack "${DIRECTIVE_PACK}" is kept for findings about comments in the documents.`,
      next: 'Put the rule into another pack.',
    }
  }
  const isSecond = seen.has(id) || (id !== expected && atHome.has(id))
  seen.add(id)
  if (isSecond) {
    return {
      code: 'duplicate-id',
      message: `Another rule has the id "${id}".`,
      next: `Here the id must be "${expected}".`,
    }
  }
  if (id === expected) return undefined
  return {
    code: 'id-mismatch',
    message: `The id "${id}" is not that of the file's path.`,
    next: `Write "${expected}", or move the file to ${rulePathOf(id)}.`,
  }
}

function replacedFaults(rule: Rule, ids: ReadonlySet<string>): readonly Finding[] {
  return (rule.replaces ?? []).flatMap((id, index) =>
    ids.has(id)
      ? [
          [
            { path: ['replaces', index] },
            {
              code: 'replaced-id-in-use',
              message: `"${id}" is said to be replaced, and is still a rule.`,
              next: 'Take the old rule out; an id is never used again.',
            },
          ] as const,
        ]
      : [],
  )
}

function shapeFaults(rule: Rule, concepts: ConceptIndex): readonly Finding[] {
  const inShapes = shapesOf(rule).flatMap(([path, shape]) =>
    (['subject', 'object'] as const).map((field) => [[...path, field], shape[field] ?? []] as const),
  )
  return [...inShapes, ...pageConceptsOf(rule)].flatMap(([path, patterns]) =>
    patterns.flatMap((pattern, index): Finding[] => {
      const fault = typeof pattern === 'string' ? unknownConcept(pattern, concepts) : undefined
      return fault === undefined ? [] : [[{ path: [...path, index] }, fault]]
    }),
  )
}

function shapesOf(rule: Rule): readonly (readonly [NodePath, ClaimShape])[] {
  if ('claim' in rule) return [[['claim'], rule.claim]]
  if ('phrases' in rule) return rule.near === undefined ? [] : [[['near'], rule.near]]
  if ('require' in rule) return [[['require', 'when'], rule.require.when]]
  if ('position' in rule) return [[['claim'], rule.position]]
  if ('impression' in rule)
    return signsOf(rule).flatMap(([path, { claims = [] }]) =>
      claims.map((shape, index) => [[...path, 'claims', index], shape] as const),
    )
  return [
    [['conflict', 'promotes'], rule.conflict.promotes],
    [['conflict', 'cautions'], rule.conflict.cautions],
  ]
}

function phraseFaults(rule: Rule, concepts: ConceptIndex): readonly Finding[] {
  return phraseListsOf(rule).flatMap((list) => phraseListFaults(list, concepts))
}

type PhraseList = readonly [NodePath, readonly string[]]

function phraseListsOf(rule: Rule): readonly PhraseList[] {
  if ('phrases' in rule) return [[['phrases'], rule.phrases]]
  if ('require' in rule) return [[['require', 'phrases'], rule.require.phrases]]
  return 'impression' in rule ? pagePhrasesOf(rule) : []
}

function phraseListFaults([path, phrases]: PhraseList, concepts: ConceptIndex): readonly Finding[] {
  const seen = new Set<string>()
  return phrases.flatMap((phrase, index): Finding[] => {
    const fault = patternFault(phrase, { concepts, lists: new Map() }) ?? duplicate(seen, phrase.trim(), phrase)
    return fault === undefined ? [] : [[{ path: [...path, index], ...fault }, fault]]
  })
}

function evidenceFaults(rule: Rule): readonly Finding[] {
  const { evidence, reviewed } = rule
  const dates: (readonly [NodePath, string])[] = [
    [['evidence', 'review-by'], evidence['review-by']],
    ...evidence.sources.map((source, index) => [['evidence', 'sources', index, 'accessed'], source.accessed] as const),
    ...(reviewed === undefined ? [] : [[['reviewed', 'on'], reviewed.on] as const]),
  ]
  const faults = dates
    .filter(([, date]) => !isCalendarDate(date))
    .map(
      ([path, date]): Finding => [
        { path },
        { code: 'bad-date', message: `"${date}" is no day of the calendar.`, next: 'Write it like 2027-01-31.' },
      ],
    )
  if (rule.severity === 'error' && !evidence.sources.some((source) => source.read === 'yes')) {
    faults.push([
      { path: ['severity'] },
      {
        code: 'error-without-read-source',
        message: 'An error rests on a source that was read, and none of these says "read: yes".',
        next: 'Read a source and say so, or make the rule a warning.',
      },
    ])
  }
  return faults
}

function isCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

function textFaults(rule: Rule): readonly Finding[] {
  const known = 'impression' in rule ? ON_A_PAGE : PLACEHOLDERS
  return (['message', 'suggestion'] as const).flatMap((field) => {
    for (const match of rule[field].matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(match[1] ?? '')) continue
      const within = { offset: match.index, length: match[0].length }
      const next = `Known: ${known.map((name) => `{${name}}`).join(', ')}.`
      return [
        [
          { path: [field], within },
          { code: 'unknown-placeholder', message: `${match[0]} stands for nothing.`, next },
        ],
      ]
    }
    return []
  })
}
