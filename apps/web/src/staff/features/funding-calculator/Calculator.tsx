import { DownloadIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useBlocker } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { Panel } from '../../../ui/page/Panel.js';
import { CalculationSheet } from '../../assessment/CalculationSheet.js';
import { FindingsPanel } from '../../assessment/FindingsPanel.js';
import { QualifizierungsgeldSheet } from '../../assessment/QualifizierungsgeldSheet.js';
import { useQualifizierungsgeldLabels, useQualifizierungsgeldWords, useRuleWords } from '../../assessment/use-assessment-labels.js';
import { AskFact } from './AskFact.js';
import { refusedIn, useCalculation, useOverview } from './calculator.api.js';
import { Comparison } from './Comparison.js';
import { CompanyFacts } from './CompanyFacts.js';
import { CourseFacts } from './CourseFacts.js';
import { inputOf, type AnyFactName, type CalculatedVariant, type Facts } from './facts.js';
import type { FormProps } from './form.js';
import { nameOf } from './names.js';
import { PayFacts } from './PayFacts.js';
import { PersonFacts } from './PersonFacts.js';
import { QualifizierungsgeldFacts } from './QualifizierungsgeldFacts.js';
import { RefusedFacts } from './RefusedFacts.js';
import { Summary } from './Summary.js';
import { useCalculatorLabels } from './use-calculator-labels.js';
import { VariantBar } from './VariantBar.js';
import { changed, factsIn, type Preset, type Variant } from './variants.js';

const ask = (fact: AnyFactName): ReactNode => <AskFact fact={fact} />;

/** Facts at the left, what comes of them at the right, and below the variants compared and the conditions one by one. */
export const Calculator = ({ begin }: { begin: Facts }) => {
  const labels = useCalculatorLabels();
  const [begun] = useState<readonly Variant[]>(() => [{ id: 0, kind: 'base', changes: begin }]);
  const [variants, setVariants] = useState(begun);
  const [selected, setSelected] = useState(0);
  const [told, setTold] = useState('');
  const { calculated, error, retry } = useCalculation(variants);
  const overview = useOverview(variants);
  const refused = refusedIn(error);
  const shown = calculated[selected];
  const facts = factsIn(variants, selected);
  const names = variants.map((_, index) => nameOf(variants, index, labels));
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => variants !== begun && current.pathname !== next.pathname,
    enableBeforeUnload: () => variants !== begun,
    withResolver: true,
  });

  const add = ({ kind, changes }: Preset) => {
    const next: readonly Variant[] = [...variants, { id: Math.max(...variants.map(({ id }) => id)) + 1, kind, changes: changes ?? {} }];
    setVariants(next);
    setSelected(variants.length);
    setTold(labels.added(nameOf(next, variants.length, labels)));
    if (kind === 'course') requestAnimationFrame(() => document.getElementById(inputOf('lehrgangskosten'))?.focus());
  };
  const remove = (index: number) => {
    setTold(labels.removed(names[index] ?? ''));
    setVariants((before) => before.filter((_, at) => at !== index));
    setSelected(0);
  };
  const form: FormProps = {
    facts,
    change: (answers) => setVariants((before) => changed(before, selected, answers)),
    errorOf: (fact) => refused.find((one) => one.variant === selected && one.fact === fact)?.message,
    matters: (fact) =>
      facts[fact] !== undefined ||
      (shown?.result.missingFacts.includes(fact) ?? false) ||
      (shown?.result.findings.some(({ status, facts: used }) => status === 'open' && used.some(({ name }) => name === fact)) ?? false),
  };
  return (
    <>
      <p role="status" className="aksel-sr-only">
        {told}
      </p>
      <VariantBar variants={variants} selected={selected} onSelect={setSelected} onAdd={add} onRemove={remove} />
      <div className="wl-calculator">
        <div key={variants[selected]?.id} className="wl-stack">
          <Questions form={form} instrument={variants[selected]?.kind === 'qualifizierungsgeld' ? 'S82A' : 'S82'} />
        </div>
        <div className="wl-calculator__result">
          <Panel
            title={labels.result}
            {...(variants.length > 1 ? { count: names[selected] ?? '' } : {})}
            actions={
              <Button
                size="small"
                variant="secondary"
                icon={<DownloadIcon aria-hidden />}
                loading={overview.isPending}
                disabled={error !== null}
                onClick={() => overview.mutate()}
              >
                {labels.overview}
              </Button>
            }
          >
            <div className="wl-calculation">
              <RefusedFacts refused={refused} names={names} onSelect={setSelected} />
              {overview.error ? <ErrorState error={overview.error} onRetry={() => overview.mutate()} /> : null}
              {error !== null && refused.length === 0 && <ErrorState error={error} onRetry={retry} />}
              {shown ? <Sheet shown={shown} /> : error === null && <Loading lines={8} />}
            </div>
          </Panel>
        </div>
      </div>
      {variants.length > 1 && <Comparison variants={variants} calculated={calculated} />}
      {shown && <Findings shown={shown} />}
      <Summary calculated={shown} name={variants.length > 1 ? names[selected] : undefined} />
      <ConfirmDialog
        open={blocker.status === 'blocked'}
        danger
        title={labels.leave}
        confirm={labels.leaveConfirm}
        onConfirm={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        {labels.leaveText}
      </ConfirmDialog>
    </>
  );
};

const Questions = ({ form, instrument }: { form: FormProps; instrument: CalculatedVariant['instrument'] }) => {
  const labels = useCalculatorLabels();
  const { title } = useQualifizierungsgeldLabels();
  const course = (
    <Group title={labels.course}>
      <CourseFacts {...form} only82a={instrument === 'S82A'} />
    </Group>
  );
  if (instrument === 'S82A')
    return (
      <>
        <Group title={title}>
          <QualifizierungsgeldFacts {...form} />
        </Group>
        {course}
      </>
    );
  return (
    <>
      <Group title={labels.company}>
        <CompanyFacts {...form} />
      </Group>
      <Group title={labels.person}>
        <PersonFacts {...form} />
      </Group>
      {course}
      <Group title={labels.pay}>
        <PayFacts {...form} />
      </Group>
    </>
  );
};

const Sheet = ({ shown }: { shown: CalculatedVariant }) =>
  shown.instrument === 'S82' ? (
    <CalculationSheet assessment={shown.result} ask={ask} />
  ) : (
    <QualifizierungsgeldSheet assessment={shown.result} ask={ask} />
  );

const Findings = ({ shown }: { shown: CalculatedVariant }) => {
  const [words, other] = [useRuleWords(), useQualifizierungsgeldWords()];
  return shown.instrument === 'S82' ? (
    <FindingsPanel assessment={shown.result} words={words} ask={ask} />
  ) : (
    <FindingsPanel assessment={shown.result} words={other} ask={ask} />
  );
};

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <Panel title={title}>
    <div className="wl-form">{children}</div>
  </Panel>
);
