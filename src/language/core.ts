import type { PatternElement } from './pattern.ts'

/** Words that stand in every other sentence: a core of them is found everywhere and nearly always for nothing. */
const COMMON = new Set(
  'a an and any are as at be but by can could do every each for from get give have if in into it its make may more most not of on one or other our so some take than that the their them there these they this to up use was we what when which who will with without would you your'.split(
    ' ',
  ),
)

/** The longest run of words that must be there, of equal ones the one with the rarer words: what the trie looks for. */
export function bestCore(elements: readonly PatternElement[]): [number, number] {
  let best: [number, number] = [0, 0]
  let start = 0
  const isBetter = (from: number, to: number): boolean => {
    const longer = to - from - (best[1] - best[0])
    return (
      longer > 0 ||
      (longer === 0 && to > from && rareWords(elements.slice(from, to)) > rareWords(elements.slice(...best)))
    )
  }
  for (let index = 0; index <= elements.length; index++) {
    const element = elements[index]
    const solid = element !== undefined && (element.kind === 'words' || element.kind === 'list') && !element.optional
    if (solid) continue
    if (isBetter(start, index)) best = [start, index]
    start = index + 1
  }
  if (best[1] === best[0]) throw new Error('a pattern needs at least one word that is not optional')
  return best
}

/** How many places of a run hold no common word. */
function rareWords(run: readonly PatternElement[]): number {
  return run.filter(
    (element) =>
      element.kind === 'list' || (element.kind === 'words' && !element.words.some((word) => COMMON.has(word))),
  ).length
}
