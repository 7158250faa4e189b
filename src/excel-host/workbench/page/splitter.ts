const NARROWEST = 280;
const STEP = 20;

/**
 * Lets the user move the border between the grid and the pane, by pointer or with the arrow keys.
 * The pane takes at most half of the window.
 *
 * @param splitter the border, an element with role "separator"
 * @param pane the pane right of it
 */
export function moveBorder(splitter: HTMLElement, pane: HTMLElement): void {
  const resize = (wished: number) => {
    const width = Math.round(Math.max(NARROWEST, Math.min(wished, window.innerWidth / 2)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
    // The engine measures its place only when the window changes.
    window.dispatchEvent(new Event('resize'));
  };
  const drag = (event: PointerEvent) => resize(window.innerWidth - event.clientX);
  const drop = () => {
    document.body.classList.remove('resizing');
    splitter.removeEventListener('pointermove', drag);
  };
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
    splitter.addEventListener('pointermove', drag);
  });
  splitter.addEventListener('pointerup', drop);
  splitter.addEventListener('pointercancel', drop);
  splitter.addEventListener('keydown', (event) => {
    const width = pane.getBoundingClientRect().width;
    if (event.key === 'ArrowLeft') resize(width + STEP);
    if (event.key === 'ArrowRight') resize(width - STEP);
  });
}
