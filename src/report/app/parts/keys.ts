/** Whether a key is meant for a field or carries a modifier, so that no shortcut may take it. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (document.querySelector("dialog[open]") !== null) return true;
  const { target } = event;
  return target instanceof HTMLElement && target.matches("input, select, textarea");
}
