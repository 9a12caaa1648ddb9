import type { PhrasingContent, RootContent } from 'mdast';
import type { Picture } from './block-nodes';

/**
 * Replaces the text of pictures by the pictures, with caption and credit below.
 *
 * @param address of a picture by its asset's name; null keeps the text
 */
export function withPictures(
  nodes: readonly RootContent[],
  address: (asset: string) => string | null,
): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    const picture = pictureOf(node);
    if (picture) {
      const url = address(picture.asset);
      if (url !== null) return shown(picture, url);
      return 'children' in node && node.children.length > 0 ? [node] : [];
    }
    if (!('children' in node)) return [node];
    const children = withPictures(node.children as RootContent[], address);
    return [{ ...node, children } as RootContent];
  });
}

function shown({ alt, caption }: Picture, url: string): RootContent[] {
  const image: PhrasingContent = { type: 'image', url, alt };
  return [
    { type: 'paragraph', children: [image] },
    ...(caption.length > 0 ? [{ type: 'paragraph' as const, children: caption }] : []),
  ];
}

function pictureOf({ data }: RootContent): Picture | null {
  return data && 'picture' in data ? (data.picture as Picture) : null;
}
