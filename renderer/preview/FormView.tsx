import { WordForm } from '../word-preview/WordForm';
import { useForm } from './use-form';

interface Props {
  /** The id of the format. */
  readonly form: string;
  /** Whether the desk around the paper is dark. */
  readonly isDark: boolean;
}

/** The release in another form: the very bytes of its export, in a frame that can do nothing. */
export function FormView({ form, isDark }: Props) {
  const { made, problem } = useForm(form);
  return (
    <>
      {problem && (
        <p className="preview-problem" role="status">
          {problem}
        </p>
      )}
      {made && 'bytes' in made && <WordForm bytes={made.bytes} isDark={isDark} />}
      {made && 'url' in made && (
        <iframe
          className="preview-form"
          sandbox=""
          src={made.url}
          title="The release in this form"
        />
      )}
    </>
  );
}
