import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { REPORT_TAG } from '../model/report.ts'

/** The tag stands at the very top of a report. */
const HEAD = 512

/** Is the file (absolute) an HTML report of claimcheck's own? It holds what articles say, and is none. What cannot be read is not. */
export function isOwnReport(path: string): boolean {
  if (!/\.html?$/i.test(path)) return false
  try {
    // To open a pipe would wait for somebody to write.
    return statSync(path).isFile() && headOf(path).includes(REPORT_TAG)
  } catch {
    return false
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEAD)
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, HEAD, 0))
  } finally {
    closeSync(file)
  }
}
