import type { ReportDocument } from '../report/index.ts'
import type { Engines } from './engines.ts'
import type { Waiting } from './read-documents.ts'
import type { JoinDocument, OpenCorpus, OpenEngine } from './run-layer.ts'

/** Engines that remember what the claims of each document can contradict, and then set the documents against each other. */
export interface CorpusCheck {
  readonly engines: Engines
  /** The reports of checked documents with the contradictions between them; each document's are those of its own rules. */
  readonly join: (documents: readonly ReportDocument[]) => readonly ReportDocument[]
}

/** Opens the engines of some documents for a check of all together. */
export async function openCorpusCheck(waiting: readonly Waiting[], engines: Engines): Promise<CorpusCheck> {
  const corpora = await openCorpora(waiting, engines)
  const checked = new Map<ReportDocument, JoinDocument>()
  const check: Engines['check'] = (text) => {
    const { corpus, input } = corpora(text)
    const document = corpus.check(input)
    checked.set(document.report, document)
    return document.report
  }
  return {
    engines: { ...engines, check },
    join: (documents) => {
      const joining = documents.map((report) => checked.get(report) ?? { report, stances: [] })
      const owners = documents.map(({ path }) => corpora({ path, source: '' }).corpus)
      const joined = new Map([...new Set(owners)].map((corpus) => [corpus, corpus.join(joining)]))
      return documents.map((report, index) => joined.get(owners[index] as OpenCorpus)?.[index] ?? report)
    },
  }
}

/** What reads a document, by its path, in common with others. */
type Corpora = (text: Parameters<Engines['route']>[0]) => {
  readonly corpus: OpenCorpus
  readonly input: ReturnType<Engines['route']>['input']
}

/** The engines of some documents, opened for documents in common. */
export async function openCorpora(waiting: readonly Waiting[], engines: Engines): Promise<Corpora> {
  const used = new Set(waiting.map(({ path }) => engines.route({ path, source: '' }).engine))
  const opened = new Map<OpenEngine, OpenCorpus>()
  for (const engine of used) opened.set(engine, await engine.openCorpus())
  return (text) => {
    const { engine, input } = engines.route(text)
    const corpus = opened.get(engine)
    if (corpus === undefined) throw new Error(`${text.path} has an engine that was not opened`)
    return { corpus, input }
  }
}
