import { createHash } from 'node:crypto'
import type { Report } from '../../model/report.ts'
import { REPORT_TAG } from '../../model/report.ts'
import { text as script } from './client/main.ts?bundled'
import { text as styles } from './client/page.css?bundled'
import { createCollector, pageBlocks } from './collect.ts'
import { DATA_ID, textId } from './data.ts'
import { scriptJson } from './escape.ts'

/**
 * The report as one page that works from disk and offline, in chunks of one document each. It is data and the script that
 * shows it: the front page needs the findings alone, and the text of an article is only read when it is opened.
 */
export function* renderHtml(report: Report): Generator<string> {
  const { documentOf, backgrounds } = createCollector(report.documents)
  const { name, version, rulesHash } = report.tool
  const { sentences, claims } = report.summary
  yield HEAD
  const head = scriptJson({
    tool: `${name} ${version}`,
    rulesHash,
    sentences,
    claims,
    notices: report.notices.map(({ message }) => message),
  })
  yield `<script type="application/json" id="${DATA_ID}">${head.slice(0, -1)},"documents":[`
  let separator = ''
  for (const document of report.documents) {
    yield separator + scriptJson(documentOf(document))
    separator = ',\n'
  }
  yield `],\n"backgrounds":${scriptJson(backgrounds)}}</script>\n`
  for (const [index, { blocks }] of report.documents.entries()) {
    if (blocks === undefined) continue
    yield `<script type="application/json" id="${textId(index)}">${scriptJson(pageBlocks(blocks))}</script>\n`
  }
  yield TAIL
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing but this script and these styles may run or load, so that no text of an article can, whatever it holds. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(styles)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${REPORT_TAG}
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>claimcheck report</title>
<style>${styles}</style>
</head>
<body>
<noscript><p>This report is drawn by the script within it. Allow scripts for this file; it loads nothing from elsewhere.</p></noscript>
`

const TAIL = `<script>${script}</script>
</body>
</html>
`
