import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Action } from '@shared/ui/Action';
import { focusFirstError } from '@shared/ui/focus';
import { Icon } from '@shared/ui/icons';
import { Fill, Row } from '@shared/ui/Layout';
import * as words from '@portal/words/coupons';

interface CouponFieldProps {
  /** The code that is in what is shown, or was refused; empty without one. */
  readonly code: string;
  /** Why it was refused; empty where it was not. */
  readonly refused: string;
  readonly busy: boolean;
  readonly onApply: (code: string) => void;
  readonly onRemove: () => void;
}

/** A code to type in, and to take out again. Whether it counts the server says, with the reason beside it. */
export function CouponField(props: CouponFieldProps) {
  const { code, refused, busy } = props;
  const [open, setOpen] = useState(false);
  const place = usePlace(`${code} ${refused}`);
  const remove = () => {
    setOpen(false);
    props.onRemove();
  };
  const typing = refused !== '' || (code === '' && open);
  return (
    <div ref={place} tabIndex={-1}>
      {typing ? (
        <CodeForm {...props} onRemove={remove} />
      ) : code === '' ? (
        <Action kind="quiet" onClick={() => setOpen(true)}>
          {words.HAVE_A_CODE}
        </Action>
      ) : (
        <Row gap={12} justify="between">
          <Row as="span" role="status" gap={6} wrap={false}>
            <Icon name="check" size={15} />
            {words.codeApplied(code)}
          </Row>
          <Action kind="quiet" label={words.removeCode(code)} busy={busy} onClick={remove}>
            {words.REMOVE}
          </Action>
        </Row>
      )}
    </div>
  );
}

/** Keeps the focus here when what one has just pressed gives way to something else. */
function usePlace(shown: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) {
      place.current?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [shown]);
  return place;
}

function CodeForm({ code, refused, busy, onApply, onRemove }: CouponFieldProps) {
  const [typed, setTyped] = useState(code);
  const [wrong, setWrong] = useState('');
  const error = wrong !== '' ? wrong : typed === code ? refused : '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = words.wrongCode(typed);
        flushSync(() => setWrong(found));
        focusFirstError(event.currentTarget);
        if (found === '' && !busy) {
          onApply(typed);
        }
      }}
    >
      <Row gap={8} align="end">
        <Fill least={14}>
          <TextInput
            label={words.CODE}
            value={typed}
            error={error === '' ? null : error}
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            inputWrapperOrder={['label', 'error', 'input']}
            onChange={(event) => {
              setTyped(event.currentTarget.value.trim());
              setWrong('');
            }}
          />
        </Fill>
        <Action kind="secondary" submit busy={busy}>
          {words.APPLY}
        </Action>
        {code === '' ? null : (
          <Action kind="quiet" label={words.removeCode(code)} onClick={onRemove}>
            {words.REMOVE}
          </Action>
        )}
      </Row>
    </form>
  );
}
