import { blockCheck } from '../check';
import { imagesIn } from '../text/images';

/** “Ana Silva, Ben Otieno and Chidi Obi”: three names or more in a row, a role after each at most. */
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}’'.-]+(?:\\s(?:de|da|van|von|al|el|bin|der|den|di|du)){0,2}(?:\\s\\p{Lu}[\\p{L}\\p{M}’'.-]+){1,2}";
const ROLE = '(?:\\s\\([^)]{1,40}\\))?';
const AND = '(?:\\s*,\\s*(?:and|et|y|e|und)?\\s*|\\s+(?:and|et|y|e|und|with|mit|avec|con|com)\\s+)';
const ROW = new RegExp(`(?<!\\p{L})${NAME}${ROLE}(?:${AND}${NAME}${ROLE}){2,}`, 'u');

/** Words that say who stands where. */
const ORDER =
  /(?<!\p{L})(?:left|right|l-r|l to r|centre|center|clockwise|front|back|top|bottom|row|gauche|droite|centre|haut|bas|rang|izquierda|derecha|centro|fila|arriba|esquerda|direita|fila|links|rechts|mitte|vorn|hinten|reihe|v\.\s?l\.|v\.\s?r\.|sinistra|destra)(?!\p{L})/iu;

export const pictureNames = blockCheck({
  id: 'picture-names',
  title: 'Caption does not say who is who',
  severity: 'advice',
  why: 'With three people and more a desk needs “from left”, or it cannot name them.',
  run: (block) =>
    imagesIn(block).flatMap(({ image: { caption }, path }) => {
      const row = ROW.exec(caption);
      if (!row || ORDER.test(caption)) return [];
      const end = row.index + row[0].length;
      const message =
        'The caption names several people, but not who stands where: add “from left”.';
      return [{ spot: { path, field: 'caption', start: row.index, end }, message, quote: row[0] }];
    }),
});
