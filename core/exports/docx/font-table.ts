/** A face, and what stands in for it where it is not installed: free faces of the same widths first. */
const FACES = [
  { name: 'Georgia', instead: 'Gelasio', family: 'roman', panose: '02040502050405020303' },
  { name: 'Calibri', instead: 'Carlito', family: 'swiss', panose: '020F0502020204030204' },
  {
    name: 'Times New Roman',
    instead: 'Liberation Serif',
    family: 'roman',
    panose: '02020603050405020304',
  },
  { name: 'Arial', instead: 'Liberation Sans', family: 'swiss', panose: '020B0604020202020204' },
] as const;

/**
 * The part `word/fontTable.xml`: says of each face what kind it is and what to take instead
 * (ECMA-376 part 1, 17.8.3), so that a system without it keeps the look.
 */
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FACES.map(
  ({ name, instead, family, panose }) =>
    `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
).join('')}</w:fonts>`;
