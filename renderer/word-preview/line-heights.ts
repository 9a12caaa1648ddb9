/**
 * Makes lines as tall as Word does: a multiple of what the face takes (17.3.1.33), where the drawing
 * has a multiple of the letters' size, and a line that is at least as tall as the page's own letters.
 *
 * @param drawn in the page, its faces loaded
 */
export function spaceLines(drawn: HTMLElement): void {
  const paragraphs = [...drawn.querySelectorAll<HTMLElement>('.word p')];
  // One without letters is as tall as its letters would be.
  const empty = paragraphs.filter((paragraph) => !paragraph.querySelector('span'));
  const seats = empty.map((paragraph) => paragraph.appendChild(document.createElement('span')));
  const looks = paragraphs.map(lookOf);
  for (const seat of seats) seat.remove();
  const singles = singleSpacings(new Set(looks.flatMap((look) => look?.fontFamily ?? [])));
  paragraphs.forEach((paragraph, index) => {
    const look = looks[index];
    if (!look) return;
    const { fontFamily, fontSize, multiple } = look;
    Object.assign(paragraph.style, { fontFamily, fontSize });
    if (multiple) paragraph.style.lineHeight = String(multiple * (singles.get(fontFamily) ?? 1));
  });
}

interface Look {
  readonly fontFamily: string;
  readonly fontSize: string;
  /** How many times as tall as single spacing; null where a line's height is a length. */
  readonly multiple: number | null;
}

function lookOf(paragraph: HTMLElement): Look | null {
  const span = paragraph.querySelector('span');
  if (!span) return null;
  const { fontFamily, fontSize } = getComputedStyle(span);
  const said = paragraph.computedStyleMap().get('line-height');
  const multiple = said instanceof CSSUnitValue && said.unit === 'number' ? said.value : null;
  return { fontFamily, fontSize, multiple };
}

const EM = 100;

/** The height of a line in some families, in ems. */
function singleSpacings(families: ReadonlySet<string>): ReadonlyMap<string, number> {
  const probes = [...families].map((family): [string, HTMLElement] => {
    const probe = document.createElement('div');
    Object.assign(probe.style, {
      position: 'absolute',
      visibility: 'hidden',
      fontFamily: family,
      fontSize: `${EM}px`,
      lineHeight: 'normal',
    });
    probe.textContent = 'x';
    return [family, document.body.appendChild(probe)];
  });
  const known = new Map(probes.map(([family, probe]) => [family, probe.offsetHeight / EM]));
  for (const [, probe] of probes) probe.remove();
  return known;
}
