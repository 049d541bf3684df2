import { resolve } from 'node:path'
import { findDocuments, UserError } from '../files/index.ts'
import type { Report } from '../report/index.ts'
import { closest } from '../run/closest.ts'
import type { Overrides } from './command.ts'
import { ignoredBy, openConfigs } from './configs.ts'
import { openEngines } from './engines.ts'
import { EXIT } from './exit-code.ts'
import { writeAll } from './io.ts'
import { readDocument, textOf } from './read-documents.ts'
import type { StaleEvidence } from './run-layer.ts'
import type { Session } from './session.ts'
import { tell, tellReports } from './session.ts'
import { usageError } from './usage.ts'

interface StaleChoice {
  /** UTC today when none is given. */
  readonly today: string | undefined
  /** The path of an earlier JSON report, as the user wrote it. */
  readonly against: string | undefined
  readonly format: 'table' | 'json'
  readonly overrides: Overrides
}

/** `claimcheck stale`: which articles rest on evidence that is due for review or has changed. Gives back the exit code. */
export async function listStale(paths: readonly string[], options: StaleChoice, session: Session): Promise<number> {
  const { io, run } = session
  const { overrides, format } = options
  const against = options.against === undefined ? undefined : await readReport(options.against, session)
  const today = options.today ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
  const configs = openConfigs(overrides.config, session)
  const found = await findDocuments(paths, {
    cwd: io.cwd,
    forceExclude: false,
    allowEmpty: false,
    configOf: ignoredBy(configs),
    closest,
  })
  tell(io, found.problems)
  tellReports(io, found.reports)
  const waiting = found.files.map((place) => ({ from: 'file', path: place.path, place }) as const)
  const engines = await openEngines(waiting, overrides, { configs, session })
  if ('faults' in engines) throw new UserError(engines.faults)
  const decode = await run.decoder()
  const checked: (StaleEvidence & { readonly path: string })[] = []
  let unread = found.problems.length + engines.problems.length
  for (const document of waiting) {
    const { path } = document
    const read = await readDocument(document, decode, io)
    if ('source' in read) {
      const evidence = await engines.staleEvidence({ path, ...textOf(read) }, { today, against })
      checked.push({ path, ...evidence })
      continue
    }
    tell(io, [read.problem])
    unread++
  }
  const staleness = await run.joinStaleness(checked, { today, against })
  const { renderStaleJson, renderStaleTable } = await import('../report/stale.ts')
  await writeAll(io.stdout, [format === 'json' ? renderStaleJson(staleness) : renderStaleTable(staleness)])
  if (unread > 0) return EXIT.trouble
  return staleness.articles.length > 0 ? EXIT.findings : EXIT.clean
}

async function readReport(path: string, { io, run }: Session): Promise<Report> {
  const place = { path, absolute: resolve(io.cwd, path) }
  const read = await readDocument({ from: 'file', path, place }, await run.plainDecoder(), io)
  if ('problem' in read) throw new UserError([read.problem])
  let report: Partial<Report> | undefined
  try {
    report = JSON.parse(read.source) as Partial<Report>
  } catch {
    report = undefined
  }
  if (isReport(report)) return report
  const next = 'Give a file that claimcheck --format json:report.json has written.'
  throw usageError('no-report', `${path} is no JSON report of claimcheck.`, next)
}

/** Only what is read of it: the rules' hash, and each finding's rule with its evidence. */
function isReport(report: Partial<Report> | null | undefined): report is Report {
  if (report?.schemaVersion !== 1 || typeof report.tool?.rulesHash !== 'string') return false
  const isList = (value: unknown): value is readonly Record<string, unknown>[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
  return (
    isList(report.documents) &&
    report.documents.every(
      ({ findings, suppressed = [] }) =>
        isList(findings) &&
        isList(suppressed) &&
        [...findings, ...suppressed].every(({ evidence }) => isList(evidence)),
    )
  )
}
