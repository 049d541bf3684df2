declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  /** Rule-based English noun inflection. */
  export default class NounInflector {
    singularize(word: string): string
    pluralize(word: string): string
  }
}
