import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeNotes } from '../../../../src/report/html/client/margin.ts'

const note = (wanted: number, height = 100) => ({ wanted, height })

describe('placeNotes', () => {
  it('puts notes beside their words where there is room', () => {
    expect(placeNotes([note(10), note(300)], undefined)).toEqual([10, 300])
  })

  it('pushes down what would cover the note before', () => {
    expect(placeNotes([note(10), note(20), note(30)], undefined)).toEqual([10, 122, 234])
  })

  it('puts the chosen note beside its words and the others around it', () => {
    expect(placeNotes([note(200), note(220), note(230)], 1)).toEqual([108, 220, 332])
  })

  it('goes no higher than the top, even for the chosen one', () => {
    expect(placeNotes([note(10), note(20)], 1)).toEqual([0, 112])
  })

  it('never lets notes cover each other or leave the top', () => {
    const notes = fc.array(fc.record({ wanted: fc.nat(3000), height: fc.integer({ min: 1, max: 400 }) }))
    fc.assert(
      fc.property(notes, fc.nat(20), (some, chosen) => {
        const sorted = some.toSorted((a, b) => a.wanted - b.wanted)
        const tops = placeNotes(sorted, chosen)
        return tops.every((top, at) => {
          const before = sorted[at - 1]
          return top >= 0 && (before === undefined || top >= (tops[at - 1] ?? 0) + before.height)
        })
      }),
    )
  })
})
