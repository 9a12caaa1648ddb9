import { facesIn } from './faces';

/**
 * The part `word/fontTable.xml`: the kind and substitute of each typeface (ECMA-376 part 1,
 * 17.8.3), so that systems without it keep the look. Nothing is embedded: Word's typefaces are not
 * ours to distribute, and those of the PDF would turn 40 KB into 700 KB, for Latin alone.
 */
export function fontTable(language: string): string {
  const fonts = facesIn(language).map(
    ({ name, instead, family, panose, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
