import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { runCli } from '../../src/cli/main.ts'
import type { RunLayer } from '../../src/cli/run-layer.ts'
import { fakeRun } from './fake-run.ts'

/** Makes a folder that holds the files, runs `use` with its path and takes it away again. */
export async function inFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Cells of the terminal on standard output; without it there is none. */
  readonly terminal?: number
  /** The stand-in engine, unless a test is about what the rules do. */
  readonly layer?: RunLayer
}

/** Runs the command line in this process. */
export async function run(
  argv: readonly string[],
  { cwd, stdin = '', env = {}, terminal, layer = fakeRun }: Surroundings,
): Promise<Outcome> {
  const stdout = collector(terminal)
  const stderr = collector(undefined)
  const io = { stdin: bytesOf(stdin), stdout: stdout.stream, stderr: stderr.stream, env, cwd }
  const code = await runCli(argv, io, layer)
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? Buffer.from(text) : text
}

function collector(columns: number | undefined) {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const shown = columns === undefined ? stream : Object.assign(stream, { isTTY: true, columns })
  return { stream: shown, text: () => Buffer.concat(chunks).toString('utf8') }
}
