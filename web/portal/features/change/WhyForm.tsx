import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CancellationReasonCode } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { takeFocus } from '@shared/ui/focus';
import { Row, Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/reasons';
import { explainCancellation } from './queries';

const REASONS: readonly CancellationReasonCode[] = [
  'too_expensive',
  'unused',
  'missing_features',
  'too_complex',
  'switched',
  'other',
];

interface WhyFormProps {
  readonly quote: string;
  readonly onSkipped: () => void;
}

/** Two taps, or none. Nothing about the cancellation depends on it. */
export function WhyForm({ quote, onSkipped }: WhyFormProps) {
  const [reason, setReason] = useState<CancellationReasonCode>();
  const [comment, setComment] = useState('');
  const [skipped, setSkipped] = useState(false);
  const sending = useMutation({
    mutationFn: (chosen: CancellationReasonCode) => explainCancellation(quote, chosen, comment),
  });
  if (skipped) {
    return null;
  }
  if (sending.isSuccess) {
    return (
      <p role="status" ref={takeFocus} tabIndex={-1}>
        {words.THANKS}
      </p>
    );
  }
  return (
    <Card title={words.QUESTION}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== undefined && !sending.isPending) {
            sending.mutate(reason);
          }
        }}
      >
        <Stack>
          <p>{words.QUESTION_MORE}</p>
          <Radio.Group
            aria-label={words.QUESTION}
            value={reason ?? ''}
            onChange={(value) => setReason(REASONS.find((one) => one === value))}
          >
            <Stack gap={10}>
              {REASONS.map((one) => (
                <Radio key={one} value={one} label={words.reasonName(one)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={words.COMMENT}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
            maxLength={2000}
            rows={3}
          />
          {sending.isError ? <ProblemNotice error={sending.error} /> : null}
          <Row>
            <Action kind="secondary" submit busy={sending.isPending} disabled={reason === undefined}>
              {words.SEND}
            </Action>
            <Action
              kind="quiet"
              onClick={() => {
                setSkipped(true);
                onSkipped();
              }}
            >
              {words.SKIP}
            </Action>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
