import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../src/run/engine.ts'
import { expectedOf, ROOT } from '../test/corpus.ts'
import type { Seen } from './features.ts'
import { sentencesOf } from './features.ts'
import type { Model, Sample } from './logistic.ts'
import { fitModel, predict } from './logistic.ts'
import { articlesOf } from './measure.ts'

/** Below this the model takes a flag for a false one. */
export const VETO = 0.3
/** From here up it takes an unflagged sentence for a miss. */
export const MISS = 0.7

/** A sentence of the corpus: it must be flagged, or must not; those that only may be are left out. */
export interface Labelled extends Seen {
  readonly article: string
  readonly label: boolean
}

/** The labelled sentences of all articles. */
export function labelledSentences(engine: Engine): Labelled[] {
  return articlesOf().flatMap((article) => {
    const { must = [], may = [], contradictions = [] } = expectedOf(article)
    const source = readFileSync(join(ROOT, article), 'utf8')
    return sentencesOf(engine, { path: article, source }).flatMap((seen): Labelled[] => {
      const isIn = (marked: readonly { readonly starts: string }[]) =>
        marked.some(({ starts }) => seen.text.startsWith(starts))
      const label = isIn(must)
      return !label && (isIn(may) || isIn(contradictions)) ? [] : [{ ...seen, article, label }]
    })
  })
}

/** The rules' own examples of one sentence; those of rules at info are no flags, and examples of several have no one label. */
export function exampleSamples(engine: Engine): Sample[] {
  return engine.data.rules.flatMap((rule) => {
    const read = (text: string, label: boolean): Sample[] => {
      const [only, ...more] = sentencesOf(engine, { path: 'example.txt', source: text, format: 'text' })
      return only === undefined || more.length > 0 ? [] : [{ features: only.features, label, weight: 1 }]
    }
    if (rule.severity === 'info') return []
    return [
      ...rule.examples.flag.flatMap((text) => read(text, true)),
      ...rule.examples.pass.flatMap((text) => read(text, false)),
    ]
  })
}

/** Fits the model on examples and labelled sentences, as it is used on unlabelled text. */
export function train(examples: readonly Sample[], labelled: readonly Labelled[]): Model {
  return fitModel([...examples, ...labelled.map(({ features, label }) => ({ features, label, weight: 1 }))])
}

export interface Score {
  readonly hit: number
  readonly missed: number
  readonly false: number
}

/** How rules, model and both together do on articles that the model has not seen: each is left out in turn. */
export function leaveOneOut(
  examples: readonly Sample[],
  labelled: readonly Labelled[],
): Readonly<Record<'rules alone' | 'model alone' | 'rules with veto', Score>> {
  const articles = [...new Set(labelled.map(({ article }) => article))]
  const judged = articles.flatMap((left) => {
    const model = train(
      examples,
      labelled.filter(({ article }) => article !== left),
    )
    return labelled
      .filter(({ article }) => article === left)
      .map(({ features, label, fired }) => ({ label, isFlagged: fired.length > 0, p: predict(model, features) }))
  })
  const score = (flags: (one: (typeof judged)[number]) => boolean): Score => ({
    hit: judged.filter((one) => one.label && flags(one)).length,
    missed: judged.filter((one) => one.label && !flags(one)).length,
    false: judged.filter((one) => !one.label && flags(one)).length,
  })
  return {
    'rules alone': score(({ isFlagged }) => isFlagged),
    'model alone': score(({ p }) => p >= 0.5),
    'rules with veto': score(({ isFlagged, p }) => isFlagged && p >= VETO),
  }
}

/** May the veto ship? Only if it takes false flags away and no true one. */
export function vetoEarnsItsPlace(rules: Score, veto: Score): boolean {
  return veto.hit >= rules.hit && veto.false < rules.false
}

export interface Disagreement extends Seen {
  readonly path: string
  readonly p: number
  readonly candidate: 'miss' | 'false flag'
}

/** Where the model and the rules disagree on a document, the surest first. */
export function disagreements(model: Model, path: string, sentences: readonly Seen[]): Disagreement[] {
  return sentences
    .flatMap((seen): Disagreement[] => {
      const p = predict(model, seen.features)
      if (seen.fired.length > 0) return p < VETO ? [{ ...seen, path, p, candidate: 'false flag' }] : []
      return p > MISS ? [{ ...seen, path, p, candidate: 'miss' }] : []
    })
    .sort(bySurety)
}

/** Furthest from an even chance first. */
export function bySurety(a: Disagreement, b: Disagreement): number {
  return Math.abs(b.p - 0.5) - Math.abs(a.p - 0.5)
}
