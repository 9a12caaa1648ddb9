import { ZOOM_STEPS, type Zoom } from '../../core/preview/pages-view';

interface Props {
  readonly zoom: Zoom;
  readonly onChange: (zoom: Zoom) => void;
}

/** How large the pages are shown. */
export function ZoomChoice({ zoom, onChange }: Props) {
  // What the wheel has made of it stands among what is offered.
  const percents = typeof zoom === 'number' ? [...new Set([...ZOOM_STEPS, zoom])] : ZOOM_STEPS;
  return (
    <select
      aria-label="Zoom"
      value={zoom}
      onChange={({ target: { value } }) =>
        onChange(value === 'width' || value === 'page' ? value : Number(value))
      }
    >
      <option value="width">Fit width</option>
      <option value="page">Fit page</option>
      {[...percents]
        .sort((a, b) => a - b)
        .map((each) => (
          <option key={each} value={each}>
            {each} %
          </option>
        ))}
    </select>
  );
}
