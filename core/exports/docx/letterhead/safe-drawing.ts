import type { Element } from '@xmldom/xmldom';
import { parseForeignXml } from '../../../xml/xml';

/**
 * Whether an SVG only draws. One that holds a script, a handler, an animation (which can turn a link
 * into another) or a page, fetches anything, or is not plain UTF-8 that can be looked at, does not.
 */
export function onlyDraws(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<\?xml-stylesheet|\0/i.test(text)) return false;
    const tree = parseForeignXml(text, 'image/svg+xml');
    return Array.from(tree.getElementsByTagName('*')).every(isHarmless);
  } catch {
    return false;
  }
}

const ACTIVE = /^(script|handler|listener|foreignobject|iframe|embed|object|set|animate.*)$/i;
/** A place in the drawing itself, or a picture of dots inside it. */
const INSIDE = /^\s*(#|data:image\/(png|jpeg|gif)[;,])/i;

function isHarmless(element: Element): boolean {
  const name = element.localName ?? element.nodeName;
  if (ACTIVE.test(name)) return false;
  if (name.toLowerCase() === 'style' && fetches(element.textContent ?? '')) return false;
  return Array.from(element.attributes).every((attribute) => {
    const own = (attribute.localName ?? attribute.name).toLowerCase();
    if (own.startsWith('on')) return false;
    if (own === 'href' || own === 'src') return INSIDE.test(attribute.value);
    return !fetches(attribute.value);
  });
}

/** Styles can fetch too; a backslash could hide that they do. */
const fetches = (style: string): boolean =>
  /@import|\\|expression\s*\(|url\(\s*["']?(?!\s*(#|data:image\/(png|jpeg|gif)[;,]))/i.test(style);
