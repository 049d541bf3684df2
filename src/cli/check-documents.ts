import type { Problem } from '../files/index.ts'
import type { ReportDocument } from '../report/index.ts'
import type { Origin } from './each-document.ts'
import { eachDocument } from './each-document.ts'
import type { Engines } from './engines.ts'
import type { Fixer } from './fix.ts'
import type { Waiting } from './read-documents.ts'
import type { SourceText } from './run-layer.ts'
import type { Session } from './session.ts'

/** What checks documents, and how. */
export interface Checking {
  readonly engines: Engines
  /** The texts are kept in the report. */
  readonly withText: boolean
  /** Directives in the documents count; true when left out. */
  readonly inlineConfig?: boolean
  /** Mends the documents on the way. */
  readonly fixer?: Fixer | undefined
}

/** Checks one document after another, so that only one source is in memory at a time. */
export async function checkAll(
  waiting: readonly Waiting[],
  { engines, withText, inlineConfig = true, fixer }: Checking,
  session: Session,
): Promise<{
  readonly documents: readonly ReportDocument[]
  readonly problems: readonly Problem[]
  /** The fingerprints of what is new in a document, for those that have an earlier text. */
  readonly fresh: ReadonlyMap<string, ReadonlySet<string>>
}> {
  const fresh = new Map<string, ReadonlySet<string>>()
  const check = async (text: SourceText, { waiting, bytes, before }: Origin) => {
    const now = { ...text, withText, inlineConfig }
    const { document, source } = fixer?.mend(waiting, bytes, now) ?? {
      document: engines.check(now),
      source: now.source,
    }
    if (before !== undefined) fresh.set(now.path, await engines.newFindings({ ...now, source }, before, document))
    return document
  }
  const { results, problems } = await eachDocument(waiting, check, session)
  return { documents: results, problems, fresh }
}
