import { describe, expect, it } from 'vitest'
import { fitModel, predict } from '../../eval/logistic.ts'

const sample = (label: boolean, ...features: string[]) => ({ features, label, weight: 1 })
const many = (count: number, label: boolean, ...features: string[]) =>
  Array.from({ length: count }, () => sample(label, ...features))

describe('logistic regression', () => {
  const samples = [
    ...many(90, true, 'a', 'x'),
    ...many(10, false, 'a'),
    ...many(10, true, 'b'),
    ...many(90, false, 'b', 'x'),
  ]
  const model = fitModel(samples)

  it('comes near the shares of the samples where only the bias and one feature matter', () => {
    const plain = fitModel([...many(80, true, 'a'), ...many(20, false, 'a')])
    expect(predict(plain, ['a'])).toBeCloseTo(0.8, 1)
  })

  it('tells what speaks for the label from what speaks against it', () => {
    expect(predict(model, ['a'])).toBeGreaterThan(0.7)
    expect(predict(model, ['b'])).toBeLessThan(0.3)
  })

  it('gives the same model for the same samples', () => {
    expect(fitModel(samples)).toEqual(model)
  })

  it('counts a feature once and takes no notice of one that it never saw', () => {
    expect(predict(model, ['a', 'a', 'never'])).toBe(predict(model, ['a']))
  })

  it('keeps the weights of rare features small', () => {
    const rare = fitModel([...many(50, true, 'a'), ...many(50, false, 'b'), sample(true, 'c')])
    expect(rare.weights.get('c') ?? 0).toBeLessThan(rare.weights.get('a') ?? 0)
  })

  it('lets a sample of weight 0 count for nothing', () => {
    const ignored = many(500, false, 'a').map((one) => ({ ...one, weight: 0 }))
    expect(predict(fitModel([...samples, ...ignored]), ['a'])).toBeCloseTo(predict(model, ['a']), 6)
  })
})
