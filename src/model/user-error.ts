/** A mistake of the user's: what is wrong, where, and what to do next. Bugs are plain errors and keep their stack. */
export interface Problem {
  /** Short stable code in kebab case, e.g. `unknown-format`. */
  readonly code: string
  readonly message: string
  /** `path`, `path:line` or `path:line:column`. */
  readonly place?: string
  /** The offending lines, ready to print. */
  readonly excerpt?: string
  readonly next: string
}

export class UserError extends Error {
  override readonly name = 'UserError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'))
    this.problems = problems
  }
}
