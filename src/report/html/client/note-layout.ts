import { placeNotes } from './margin.ts'

/** Puts the notes of an article beside their words. Only where there is a margin do they leave the flow: see `.note`. */
export function layOutNotes(text: HTMLElement, chosen: number | undefined): void {
  const notes = [...text.querySelectorAll<HTMLElement>('.note')]
  const first = notes[0]
  if (first === undefined || getComputedStyle(first).position !== 'absolute') return
  const origin = text.getBoundingClientRect().top
  const marks = firstMarks(text)
  const sizes = notes.map((note) => {
    const mark = marks.get(note.dataset['at'])
    const wanted = mark === undefined ? 0 : mark.getBoundingClientRect().top - origin
    return { wanted, height: note.offsetHeight }
  })
  const at = notes.findIndex((note) => note.dataset['at'] === String(chosen))
  const tops = placeNotes(sizes, at < 0 ? undefined : at)
  for (const [index, note] of notes.entries()) note.style.top = `${Math.round(tops[index] ?? 0)}px`
  const end = (tops.at(-1) ?? 0) + (sizes.at(-1)?.height ?? 0)
  text.style.setProperty('--notes-end', `${Math.round(end)}px`)
}

/** Where the words of each finding begin; looked up at once, since an article may have a thousand. */
function firstMarks(text: HTMLElement): ReadonlyMap<string | undefined, Element> {
  const marks = new Map<string | undefined, Element>()
  for (const mark of text.querySelectorAll('mark[data-at]')) {
    for (const at of mark.getAttribute('data-at')?.split(' ') ?? []) if (!marks.has(at)) marks.set(at, mark)
  }
  return marks
}
