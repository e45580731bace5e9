/** Something that happened, as the server tells it: no amounts, whoever shows the object asks for it. */
export interface LiveEvent {
  /** Such as `document.paid`. */
  readonly type: string;
  readonly object: string;
}

interface Ear {
  readonly heard: (event: LiveEvent) => void;
  /** What happened is not known: before anybody listened, while nobody could, or since the session is over. */
  readonly missed: () => void;
}

const STREAM = '/v1/events/stream';
/** Browsers keep six connections to one server: pages that nobody looks at leave theirs to others. */
const HIDDEN_MILLIS = 30_000;
const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 60_000;

/** Hears what happens while somebody looks at the page, until it is stopped. Where nothing can be heard, it is as if nothing happened. */
export function listen(ear: Ear): () => void {
  return typeof EventSource === 'undefined' ? () => undefined : listening(ear);
}

function listening({ heard, missed }: Ear): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOver = false;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    source = new EventSource(STREAM);
    source.addEventListener('ready', ({ data }: MessageEvent<string>) => {
      failures = 0;
      if (!(JSON.parse(data) as { readonly resumed: boolean }).resumed) {
        missed();
      }
    });
    source.addEventListener('message', ({ data }: MessageEvent<string>) =>
      heard(JSON.parse(data) as LiveEvent),
    );
    source.addEventListener('over', () => {
      isOver = true;
      close();
      missed();
    });
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) {
        close();
        timer = setTimeout(open, waitAfter(failures++));
      }
    });
  };
  const see = () => {
    clearTimeout(timer);
    if (isOver) {
      return;
    }
    if (document.hidden) {
      timer = setTimeout(close, HIDDEN_MILLIS);
    } else if (source === undefined) {
      open();
    }
  };

  open();
  document.addEventListener('visibilitychange', see);
  return () => {
    document.removeEventListener('visibilitychange', see);
    close();
  };
}

/** Twice as long each time, and not all at once. */
function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MILLIS * 2 ** failures, LONGEST_WAIT_MILLIS) * (0.5 + Math.random() / 2);
}
