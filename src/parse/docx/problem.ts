/** Why a file that should be a Word document was not read, and what exactly is wrong with it. */
export interface WordProblem {
  readonly problem: 'no-word-file' | 'old-word-file' | 'encrypted' | 'damaged-word-file' | 'too-large' | 'too-deep'
  readonly detail: string
}
