import type { ClaimRegister, RegisterChange } from '../model/register.ts'

export type { ClaimRegister, RegisterChange, RegisterEntry } from '../model/register.ts'

/** How the register can be shown, by the name that `--format` takes. */
export const REGISTER_FORMATS = ['table', 'json', 'csv'] as const
export type RegisterFormat = (typeof REGISTER_FORMATS)[number]

/** How a comparison of two registers can be shown. */
export const CHANGE_FORMATS = ['table', 'json'] as const
export type ChangeFormat = (typeof CHANGE_FORMATS)[number]

/** The register in a format, in chunks. `width` is in cells. */
export async function renderRegister(
  register: ClaimRegister,
  format: RegisterFormat,
  width: number,
): Promise<Iterable<string>> {
  if (format === 'json') return (await import('./register-json.ts')).renderRegisterJson(register)
  if (format === 'csv') return (await import('./register-csv.ts')).renderRegisterCsv(register)
  return [(await import('./register-table.ts')).renderRegisterTable(register, width)]
}

/** What became of the claims, in a format; `register` is the one after the change. */
export async function renderChanges(
  { register, changes }: { readonly register: ClaimRegister; readonly changes: readonly RegisterChange[] },
  format: ChangeFormat,
  width: number,
): Promise<Iterable<string>> {
  if (format === 'json') return (await import('./register-json.ts')).renderChangesJson(register, changes)
  return [(await import('./register-table.ts')).renderChangesTable(changes, width)]
}
