import type { CliIo } from './io.ts'

/** Asks a person one thing after another. */
export interface Interview {
  /** The answer without blanks around it, empty for a bare Enter; undefined when the input has ended. */
  readonly ask: (question: string) => Promise<string | undefined>
  /** Lets go of the input, so that the process can end. */
  readonly close: () => Promise<void>
}

/** Can somebody answer? Questions need a terminal to be read from and one to be shown at. */
export function canAsk({ stdin, stderr }: CliIo): boolean {
  return stdin.isTTY === true && stderr.isTTY === true
}

/** Questions go to standard error, answers come from standard input, a line each. */
export function openInterview({ stdin, stderr }: CliIo): Interview {
  const chunks = stdin[Symbol.asyncIterator]()
  let buffer = ''
  const nextLine = async (): Promise<string | undefined> => {
    for (;;) {
      const end = buffer.indexOf('\n')
      if (end >= 0) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 1)
        return line
      }
      const chunk = await chunks.next()
      if (chunk.done === true) return undefined
      buffer += Buffer.from(chunk.value).toString('utf8')
    }
  }
  return {
    ask: async (question) => {
      stderr.write(question)
      return (await nextLine())?.trim()
    },
    close: async () => {
      await chunks.return?.()
    },
  }
}
