import { facesIn } from './faces';

/**
 * The part `word/fontTable.xml`: says of each face what kind it is and what to take instead
 * (ECMA-376 part 1, 17.8.3), so that a system without it keeps the look. None is embedded: the faces
 * are not ours to give, and those of the PDF would make a document of 40 KB one of 700 KB, in Latin alone.
 */
export function fontTable(language: string): string {
  const fonts = facesIn(language).map(
    ({ name, instead, family, panose, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
