#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)

if (existsSync(built)) {
  // Ctrl-C: what callers expect of an interrupted command.
  process.once('SIGINT', () => process.exit(130))
  const { runCli } = await import(built)
  const { stdin, stdout, stderr, env } = process
  process.exitCode = await runCli(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() })
} else {
  process.stderr.write('claimcheck: it is not built yet.\n  Run: npm run build\n')
  process.exitCode = 2
}
