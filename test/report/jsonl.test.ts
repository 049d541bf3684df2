import { expect, it } from 'vitest'
import { rendered } from './render.ts'
import { document, fullReport, reportOf } from './sample-report.ts'

it('holds the JSON report: a head, then a line a document', async () => {
  const [head = '', ...documents] = (await rendered('jsonl', fullReport)).trimEnd().split('\n')
  const { schemaVersion, tool, summary, notices } = fullReport
  expect(JSON.parse(head)).toEqual({ schemaVersion, tool, summary, notices })
  expect(documents.map((line) => JSON.parse(line))).toEqual(fullReport.documents)
})

it('holds no character that some reader takes for the end of a line', async () => {
  const text = await rendered('jsonl', reportOf([document({ path: 'a\u2028b\u2029c\r\nd.md' })]))
  expect(text.split(/\r\n|[\n\r\u2028\u2029]/)).toHaveLength(3)
  expect(JSON.parse(text.split('\n')[1] ?? '').path).toBe('a\u2028b\u2029c\r\nd.md')
})
