import type { ConceptPattern, ImpressionRule, PageSign, Rule } from '../model/rule.ts'
import type { Fault, FaultAt, NodePath } from './source.ts'

type Place<T> = readonly [NodePath, T]

/** The signs of a rule about the whole page, each with its place in the file. */
export function signsOf({ impression }: ImpressionRule): readonly Place<PageSign>[] {
  return (['signals', 'without', 'not-on'] as const).flatMap((field) =>
    Object.entries(impression[field]).map(([name, sign]): Place<PageSign> => [['impression', field, name], sign]),
  )
}

/** The lists of concepts that a rule about the whole page names outside the shapes of claims. */
export function pageConceptsOf(rule: Rule): readonly Place<readonly ConceptPattern[]>[] {
  if (!('impression' in rule)) return []
  const { subject, object, except = [] } = rule.impression
  return [
    [['impression', 'subject'], subject],
    [['impression', 'object'], object],
    [['impression', 'except'], except],
  ]
}

/** Its lists of phrases. */
export function pagePhrasesOf(rule: ImpressionRule): readonly Place<readonly string[]>[] {
  return [
    ...signsOf(rule).map(([path, { phrases = [] }]): Place<readonly string[]> => [[...path, 'phrases'], phrases]),
    [['impression', 'fine-print'], rule.impression['fine-print'] ?? []],
  ]
}

/** What is wrong with a rule about the whole page beyond its words: it could never fire, could not say why, or weighs too much. */
export function impressionFaults(rule: Rule): readonly (readonly [FaultAt, Fault])[] {
  if (!('impression' in rule)) return []
  const { signals, without, 'at-least': least } = rule.impression
  const faults: (readonly [FaultAt, Fault])[] = []
  const report = (path: NodePath, code: string, message: string, next: string) =>
    faults.push([{ path }, { code, message, next }])
  const all = Object.values(signals)
  for (const [key, count] of [
    ['signals', all.length],
    ['strong', all.filter(({ strong }) => strong === true).length],
  ] as const) {
    if (!(count < least[key])) continue
    const kind = key === 'strong' ? 'strong signals' : 'signals'
    const message = `${least[key]} ${kind} must show, and there ${count === 1 ? 'is 1' : `are ${count}`}.`
    report(['impression', 'at-least', key], 'too-few-signals', message, `Give more ${kind}, or ask for fewer.`)
  }
  if (Object.keys(without).length === 0) {
    const next = 'Name what would set the page right: a caution, what studies found.'
    report(['impression', 'without'], 'nothing-missing', 'The finding could not say what the page lacks.', next)
  }
  const seen = new Set<string>()
  for (const [path] of signsOf(rule)) {
    const name = String(path.at(-1))
    if (seen.has(name)) report(path, 'name-twice', `Another sign is called "${name}".`, 'Give each its own words.')
    seen.add(name)
  }
  if (rule.severity === 'error') {
    const message = 'What no sentence says is a warning at most.'
    report(['severity'], 'impression-too-severe', message, 'Allowed: info, warning.')
  }
  if (rule.replace !== undefined) {
    const message = 'A finding about the whole page flags no words that others could replace.'
    report(['replace'], 'nothing-to-replace', message, 'Take it out, and say in the suggestion what to add.')
  }
  return faults
}
