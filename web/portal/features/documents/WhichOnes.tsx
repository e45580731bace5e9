import { SegmentedControl } from '@mantine/core';
import { Row } from '@shared/ui/Layout';
import * as words from '@portal/words/documents';

interface WhichOnesProps {
  readonly which: words.Which;
  readonly onChange: (which: words.Which) => void;
}

/** A choice of documents by what became of them. */
export function WhichOnes({ which, onChange }: WhichOnesProps) {
  return (
    <Row>
      <SegmentedControl
        aria-label={words.SHOW}
        value={which}
        data={[...words.WHICH]}
        onChange={(value) => onChange(words.WHICH.find((one) => one.value === value)?.value ?? 'all')}
      />
    </Row>
  );
}
