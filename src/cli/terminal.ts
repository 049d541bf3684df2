import type { CliIo } from './io.ts'

export const COLOR_MODES = ['auto', 'always', 'never'] as const
export type ColorMode = (typeof COLOR_MODES)[number]

/** Wide enough for the layout, and the same wherever no terminal says otherwise. */
const DEFAULT_WIDTH = 100

/** Is the report coloured? The option decides, then FORCE_COLOR, NO_COLOR, and last whether a terminal is there. */
export function wantsColor(mode: ColorMode, io: CliIo): boolean {
  if (mode !== 'auto') return mode === 'always'
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (no !== undefined && no !== '') return false
  return io.stdout.isTTY === true && term !== 'dumb'
}

/** Does the terminal show links? Only those that are known to: others may print the address as rubbish. */
export function showsHyperlinks(color: boolean, io: CliIo): boolean {
  if (!color || io.stdout.isTTY !== true) return false
  const { TERM_PROGRAM: program, VTE_VERSION: vte, WT_SESSION: windows, KITTY_WINDOW_ID: kitty } = io.env
  if (windows !== undefined || kitty !== undefined) return true
  if (vte !== undefined) return !(Number(vte) < 5000)
  return program !== undefined && ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'].includes(program)
}

/** The width of a line in cells: as asked for, else the terminal's. */
export function lineWidth(asked: number | undefined, io: CliIo): number {
  if (asked !== undefined) return asked
  const { columns, isTTY } = io.stdout
  return isTTY === true && columns !== undefined && columns > 0 ? columns : DEFAULT_WIDTH
}
