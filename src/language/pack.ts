import type { PackedRows, Rows } from '../model/lexicon.ts'

/** First character of the sixty-four that stand for digits: from `(` on, without the backslash, which JSON would double. */
const FIRST = 40
const BACKSLASH = 92

/**
 * Numbers from 0 up as a short string: five bits a character, low ones first, the sixth says that more follow. A JSON array of
 * as many numbers takes ten times as long to read, and the command is waited for.
 */
export function packNumbers(numbers: ArrayLike<number>): string {
  const codes: number[] = []
  const add = (digit: number) => codes.push(digit + FIRST < BACKSLASH ? digit + FIRST : digit + FIRST + 1)
  for (let index = 0; index < numbers.length; index++) {
    let rest = numbers[index] ?? 0
    for (; rest > 31; rest >>>= 5) add((rest & 31) | 32)
    add(rest)
  }
  return codes.map((code) => String.fromCharCode(code)).join('')
}

/** The numbers of a packed string. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length)
  let count = 0
  let value = 0
  let shift = 0
  for (let index = 0; index < packed.length; index++) {
    const code = packed.charCodeAt(index)
    const digit = code > BACKSLASH ? code - FIRST - 1 : code - FIRST
    value |= (digit & 31) << shift
    if (digit > 31) {
      shift += 5
      continue
    }
    numbers[count++] = value
    value = 0
    shift = 0
  }
  return numbers.subarray(0, count)
}

/** Lists of numbers, packed: their lengths, and all their numbers end to end. */
export function packRows(lists: readonly (readonly number[])[]): PackedRows {
  return { counts: packNumbers(lists.map((list) => list.length)), items: packNumbers(lists.flat()) }
}

/** The lists again, ready to be walked. */
export function unpackRows({ counts, items }: PackedRows): Rows {
  return { starts: startsOf(unpackNumbers(counts)), items: unpackNumbers(items) }
}

/** Where each list starts, given their lengths; one more entry than lists, for the end of the last. */
export function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  for (let index = 0; index < counts.length; index++) starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0)
  return starts
}
