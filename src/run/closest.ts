export { closest } from '../language/closest.ts'
