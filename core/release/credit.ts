/** Labels before the name of a photographer, in the languages of most releases. */
const LABEL =
  /^(?:(?:photo|photos|photograph|photographs|picture|image|pic|credit|photo credit|foto|fotos|fotografía|fotografia|fotografie|crédit|crédito|crédit photo|bild|bildnachweis|beeld|imagen|zdjęcie|fot|фото|צילום|الصورة|تصوير|صورة|φωτογραφία|fotoğraf|picha|ảnh|gambar|عکس|фотография|写真|图片|圖片|사진)\s*[.]?\s*[:：]|(?:photo|photos|photograph|picture|image)(?:\s+(?:by|credit))\s*[:：]?|foto\s+(?:von|di|de|van)\b|fot\.)\s*/iu;

/**
 * The photographer without a typed label: "Photo: Jo Bloggs" becomes "Jo Bloggs", so that no format
 * prints "Photo: Photo: Jo Bloggs".
 */
export function creditName(credit: string): string {
  let name = credit.trim();
  for (
    let label = LABEL.exec(name);
    label && label[0].length < name.length;
    label = LABEL.exec(name)
  ) {
    name = name.slice(label[0].length).trim();
  }
  return name;
}
