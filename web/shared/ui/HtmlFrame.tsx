import css from './HtmlFrame.module.css';

interface HtmlFrameProps {
  readonly title: string;
  readonly html: string;
}

/** A page from elsewhere, walled off from ours: nothing runs in it, and its links open beside it. */
export function HtmlFrame({ title, html }: HtmlFrameProps) {
  return (
    <iframe
      className={css.frame}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace('<head>', '<head><base target="_blank">')}
    />
  );
}
