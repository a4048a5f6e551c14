import { Said } from '../said.tsx';

/** Text to the letter in a box that scrolls. */
export const PreviewText = ({ label, text }: { readonly label: string; readonly text: string }) => (
  // Who has no mouse scrolls it with the keyboard, and has to get into it for that (WCAG 2.1.1).
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section aria-label={label} className="preview" tabIndex={0}>
    <pre>
      <Said>{text}</Said>
    </pre>
  </section>
);
