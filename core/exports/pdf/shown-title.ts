/**
 * A PDF whose title is shown instead of the name of its file. The engine says so in PDF/UA only.
 * It writes the catalogue last, in plain text, so nothing but the table after it moves.
 *
 * @returns the same bytes where they are built in another way
 */
export function withShownTitle(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf.subarray(-TAIL));
  const start = pdf.length - text.length;
  const catalogue = /\/Type \/Catalog\b[\s\S]*?\nendobj\s+(?=xref\n)/.exec(text);
  const table = /\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (!catalogue || !table || catalogue[0].includes('/DisplayDocTitle')) return pdf;
  const isXrefNext = start + catalogue.index + catalogue[0].length === Number(table[1]);
  if (!isXrefNext) return pdf;
  const own = catalogue[0].includes('/ViewerPreferences <<')
    ? catalogue[0].replace(
        '/ViewerPreferences <<',
        '/ViewerPreferences <<\n    /DisplayDocTitle true',
      )
    : `/ViewerPreferences <<\n    /DisplayDocTitle true\n  >>\n  ${catalogue[0]}`;
  const moved = Number(table[1]) + own.length - catalogue[0].length;
  const after = text.slice(catalogue.index + catalogue[0].length, table.index);
  const tail = `${own}${after}\nstartxref\n${moved}\n%%EOF`;
  return joined(pdf.subarray(0, start + catalogue.index), tail);
}

/** More than the catalogue and the table of the largest release take. */
const TAIL = 4_000_000;

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
};

function joined(bytes: Uint8Array, text: string): Uint8Array {
  const all = new Uint8Array(bytes.length + text.length);
  all.set(bytes);
  for (let at = 0; at < text.length; at += 1) all[bytes.length + at] = text.charCodeAt(at);
  return all;
}
