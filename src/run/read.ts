export { decodeText } from '../parse/decode.ts'
