/**
 * A theme whose first accent is the organisation's colour: the palette that Word offers, and that
 * headings, rules and quotes are set in (ECMA-376 part 1, 14.2.7).
 *
 * @param accent `#rrggbb`
 */
export function inColour(theme: string, accent: string): string {
  const value = accent.slice(1).toUpperCase();
  return theme
    .replace(/(<a:accent1>)<a:srgbClr val="[0-9A-F]{6}"\/>/, `$1<a:srgbClr val="${value}"/>`)
    .replace(/(<a:hlink>)<a:srgbClr val="[0-9A-F]{6}"\/>/, '$1<a:srgbClr val="0B4F9C"/>');
}
