import type { Facts } from '../../../core/release/facts';
import { AssetPicture } from '../../pictures/AssetPicture';

/** The most room that a logo takes, in CSS pixels (`.dl-letterhead`). */
const MAX_LOGO = { width: 180, height: 52 };

/** The logos of the organisations at the head of the page, in the order of their list. */
export function Letterhead({ organisations }: Pick<Facts, 'organisations'>) {
  const logos = organisations.flatMap(({ name, logo }) => (logo ? { name, logo } : []));
  if (logos.length === 0) return null;
  return (
    <div contentEditable={false} className="dl-letterhead">
      {logos.map(({ name, logo }) => (
        <AssetPicture
          key={`${logo.asset} ${name}`}
          asset={logo.asset}
          shown={Math.min(
            MAX_LOGO.width,
            (MAX_LOGO.height * logo.pixels.width) / logo.pixels.height,
          )}
          alt={logo.alt || name}
        />
      ))}
    </div>
  );
}
