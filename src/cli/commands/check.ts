import type { Command } from 'commander'
import { Option } from 'commander'
import type { Severity } from '../../report/index.ts'
import { FORMAT_NAMES, FORMATS, SEVERITIES } from '../../report/index.ts'
import type { CheckOptions, FixMode, FormatTarget } from '../command.ts'
import { BASELINE_FILE } from '../command.ts'
import type { FailOn } from '../exit-code.ts'
import { FAIL_ON } from '../exit-code.ts'
import { checkTargets, choiceOption, collect, readFormat, wholeNumber } from '../option-values.ts'
import type { Action } from '../session.ts'
import type { ColorMode } from '../terminal.ts'
import { COLOR_MODES } from '../terminal.ts'
import { usageError } from '../usage.ts'
import type { RuleFlags } from './rule-options.ts'
import { overridesOf, withRuleOptions } from './rule-options.ts'

/** Fewer cells leave no room for an excerpt. */
const NARROWEST = 40

const FORMAT_LINES = FORMAT_NAMES.map((name) => `  ${name.padEnd(11)} ${FORMATS[name].about}`).join('\n')

const HELP = `
Formats:
${FORMAT_LINES}

Exit codes:
  0    nothing at or above --fail-on
  1    findings
  2    bad usage, a faulty rule or config file, or something that was not read
  130  Ctrl-C, which is how --watch ends

Examples:
  claimcheck articles/                              every article beneath a folder
  claimcheck "blog/**/*.md" --fail-on warning       a quoted glob, stricter
  claimcheck articles/ --since origin/main          what a branch adds
  claimcheck articles/ --corpus                     contradictions between articles too
  claimcheck draft.md --format json:report.json     a file for other programs
  pandoc -t gfm a.odt | claimcheck -                what another program prints
  claimcheck -- -odd-name.md                        a name that starts with a dash
  claimcheck explain --text "Kratom cures pain."    how a sentence is read
  claimcheck explain draft.md:12                    how a line of a file is read
`

interface CheckFlags extends RuleFlags {
  readonly format?: readonly FormatTarget[]
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly exitZero?: true
  readonly minSeverity: Severity
  readonly quiet?: true
  readonly pack?: readonly string[]
  readonly color: ColorMode
  readonly width?: number
  readonly allowEmpty?: true
  readonly corpus?: true
  readonly forceExclude?: true
  readonly stdinFilename?: string
  readonly baseline?: string | boolean
  readonly since?: string
  readonly staged?: true
  readonly inlineConfig: boolean
  readonly fix?: true
  readonly fixDryRun?: true
  readonly watch?: true
}

/** `claimcheck check`, which is also what the bare command does. */
export function defineCheck(program: Command, give: (action: Action) => void): void {
  const options = program
    .description('Finds unsupported, contradictory and overstated health claims in articles.')
    .usage('[check] <paths...> [options]')
    .argument('[paths...]', 'files, folders or quoted globs; "-" reads standard input')
    .optionsGroup('What is checked:')
    .option('--stdin-filename <path>', 'the name of what "-" reads')
    .option('--force-exclude', 'ignore files also leave out files that are named')
    .option('--allow-empty', 'a folder or glob without documents is no mistake')
    .option('--corpus', 'also find contradictions between the documents')
    .option('--since <ref>', 'only what is new since the branch left this commit')
    .option('--staged', 'only what is new in the index, read from there')
    .option('--watch', 'check again whenever something changes, until Ctrl-C')
    .optionsGroup('By which rules:')
  withRuleOptions(options)
    .option('--pack <name>', 'only the rules of this pack, whatever the profile (repeatable)', collect)
    .optionsGroup('What counts:')
    .addOption(
      choiceOption(
        '--fail-on <severity>',
        `exit with 1 from this severity up: ${FAIL_ON.join(', ')} (default: "error")`,
        { names: FAIL_ON, what: 'severity to fail on' },
      ),
    )
    .option('--baseline <file>', `leave out what this file knows (by itself: ${BASELINE_FILE})`)
    .option('--no-baseline', 'leave nothing out')
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings', wholeNumber('--max-warnings', 0))
    .option('--exit-zero', 'findings never make the exit code 1')
    .option('--no-inline-config', 'comments in the documents silence nothing')
    .addOption(
      choiceOption('--min-severity <severity>', `drop findings below: ${SEVERITIES.toReversed().join(', ')}`, {
        names: SEVERITIES.toReversed(),
        what: 'severity',
      }).default('info'),
    )
    .optionsGroup('What is mended:')
    .option('--fix', 'make the safe edits in the files, then report what is left')
    .option('--fix-dry-run', 'print them as a diff in place of the report; exit with 1 when there are any')
    .optionsGroup('How it is shown:')
    .addOption(
      new Option('--format <name[:file]>', `${FORMAT_NAMES.join(', ')} (repeatable, all but one with a file)`)
        .choices(FORMAT_NAMES)
        .argParser(readFormat),
    )
    .option('--quiet', 'show only errors and the summary')
    .addOption(
      choiceOption('--color <when>', 'auto, always or never', { names: COLOR_MODES, what: 'colour mode' }).default(
        'auto',
      ),
    )
    .option('--width <n>', 'cells in a line', wholeNumber('--width', NARROWEST))
    .optionsGroup('About:')
    .option('-V, --version', 'print the version')
    .addHelpText('after', HELP)
    .action((paths: string[], flags: CheckFlags) => {
      // "check" is the command that is meant when none is named, not a command with options of its own.
      const rest = paths[0] === 'check' ? paths.slice(1) : paths
      const options = checkOptionsOf(flags)
      if (options.watch) give(async (session) => (await import('../watch.ts')).watchAndCheck(rest, options, session))
      else give(async (session) => (await import('../check.ts')).runCheck(rest, options, session))
    })
}

function fixModeOf({ fix, fixDryRun, since, staged }: CheckFlags): FixMode {
  if (fix === true && fixDryRun === true) {
    throw usageError('fix-clash', '--fix writes, and --fix-dry-run does not.', 'Leave one of them out.')
  }
  if ((fix === true || fixDryRun === true) && (since !== undefined || staged === true)) {
    const next = `Leave ${since === undefined ? '--staged' : '--since'} out, or name the documents to mend.`
    throw usageError('fix-and-changes', 'Edits are made in whole documents, not only in what has changed.', next)
  }
  return fix === true ? 'write' : fixDryRun === true ? 'preview' : 'off'
}

function checkOptionsOf(flags: CheckFlags): CheckOptions {
  const formats = flags.format
  if (formats !== undefined) checkTargets(formats)
  if (flags.since !== undefined && flags.staged === true) {
    throw usageError('since-and-staged', '--since and --staged exclude each other.', 'Leave one of them out.')
  }
  if (flags.corpus === true && (flags.since !== undefined || flags.staged === true)) {
    const next = 'Leave --corpus out, or check all documents.'
    throw usageError(
      'corpus-of-changes',
      '--corpus sets all documents against each other, not only the changed ones.',
      next,
    )
  }
  return {
    ...overridesOf(flags),
    formats,
    failOn: flags.failOn,
    maxWarnings: flags.maxWarnings,
    exitZero: flags.exitZero === true,
    minSeverity: flags.minSeverity,
    quiet: flags.quiet === true,
    packs: flags.pack,
    color: flags.color,
    width: flags.width,
    allowEmpty: flags.allowEmpty === true,
    corpus: flags.corpus === true,
    forceExclude: flags.forceExclude === true,
    stdinFilename: flags.stdinFilename,
    // Without --baseline the flag is true as long as --no-baseline is not given.
    baseline: flags.baseline === true ? undefined : flags.baseline,
    since: flags.since,
    staged: flags.staged === true,
    inlineConfig: flags.inlineConfig,
    fix: fixModeOf(flags),
    watch: flags.watch === true,
  }
}
