/** What can be reached with Tab. */
const reachable = 'button:not([disabled]), input, select, textarea, [contenteditable="true"]';

/**
 * F6 goes from one room of the page to the next, Shift+F6 back, to where the focus last was in it: the grid keeps Tab for its
 * cells, so that there would be no way out of it by keyboard.
 */
export function walkRooms(rooms: readonly HTMLElement[]): void {
  const last = new Map<HTMLElement, HTMLElement>();
  const roomOf = (target: EventTarget | null): HTMLElement | undefined =>
    rooms.find((room) => target instanceof Node && room.contains(target));
  document.addEventListener('focusin', ({ target }) => {
    const room = roomOf(target);
    if (room && target instanceof HTMLElement) last.set(room, target);
  });
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const here = rooms.indexOf(roomOf(document.activeElement) ?? rooms[rooms.length - 1]!);
    const next = rooms[(here + (event.shiftKey ? rooms.length - 1 : 1)) % rooms.length]!;
    for (const goal of [last.get(next), ...next.querySelectorAll<HTMLElement>(reachable)]) {
      // What was there may be gone or hidden by now, and then it does not take the focus.
      goal?.focus();
      if (goal !== undefined && document.activeElement === goal) return;
    }
  };
  // Before the grid hears it: what it hears it keeps.
  window.addEventListener('keydown', walk, { capture: true });
}
