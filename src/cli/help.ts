import { FORMAT_NAMES, FORMATS } from '../report/index.ts'

const formats = FORMAT_NAMES.map((name) => `  ${name.padEnd(8)} ${FORMATS[name].about}`).join('\n')

/** Printed beneath the options of `claimcheck --help`. */
export const CHECK_HELP = `
Formats:
${formats}

Exit codes:
  0  nothing at or above --fail-on
  1  findings
  2  bad usage, a faulty rule, or something that was not read

Examples:
  claimcheck articles/                              every article beneath a folder
  claimcheck "blog/**/*.md" --fail-on warning       a quoted glob, stricter
  claimcheck draft.md --format json:report.json     a file for other programs
  pandoc -t gfm a.docx | claimcheck -               what another program prints
  claimcheck -- -odd-name.md                        a name that starts with a dash
  claimcheck explain --text "Kratom cures pain."    how a sentence is read
  claimcheck explain draft.md:12                    how a line of a file is read
`

/** Printed beneath the options of `claimcheck explain --help`. */
export const EXPLAIN_HELP = `
Examples:
  claimcheck explain kratom/no-dependence
  claimcheck explain --text "Kratom is not addictive."
  claimcheck explain draft.md:12
`
