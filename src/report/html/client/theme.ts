import { button } from './dom.ts'

/** A button for light and dark. The choice lasts as long as the page is open: files on disk have no storage to rely on. */
export function themeButton(): HTMLElement {
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const element = button('', {}, () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark'
    show()
  })
  const show = () => {
    element.textContent = isDark() ? 'Light' : 'Dark'
    element.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours')
  }
  system.addEventListener('change', show)
  show()
  return element
}
