import type { Notice } from '../model/document.ts'
import type { Problem } from '../model/user-error.ts'
import { printable } from './printable.ts'

/** A problem as the terminal shows it: where and what, the lines in question, what to do next, its code. */
export function renderProblem(problem: Problem): string {
  const place = problem.place === undefined ? '' : `${printable(problem.place)}: `
  const lines = [`claimcheck: ${place}${printable(problem.message)}`]
  if (problem.excerpt !== undefined) lines.push(...problem.excerpt.split('\n').map((line) => `    ${printable(line)}`))
  lines.push(`  ${printable(problem.next)} [${problem.code}]`)
  return `${lines.join('\n')}\n`
}

/** A notice as the terminal shows it, with the document that it is about. */
export function renderNotice(notice: Notice, path?: string): string {
  const place = path === undefined ? '' : `${printable(path)}: `
  return `claimcheck: ${place}${printable(notice.message)} [${notice.code}]\n`
}
