import type { Catalog } from '../../../core/catalog/catalog';
import { findFunction, FUNCTION_LIST } from '../../../core/function/functions';
import type { CellSubject } from '../../../workbook/provenance/cell-subject';
import type { ParsedCall } from '../../../workbook/provenance/parse-calls';
import { SelectField, TextField } from '../../parts/fields';
import { StepNotice } from '../../parts/notice';
import type { PlaceActions } from './place-actions';
import { readEdit, type CallEdit } from './edit-view';
import { PLACE_MESSAGES, optionalText, unknownFunctionText } from './place-messages';
import type { PlaceState } from './place-state';
import { useState } from 'preact/hooks';

interface FormulaSectionProps {
  readonly catalog: Catalog;
  readonly subject: CellSubject;
  readonly step: PlaceState['edit'];
  readonly act: PlaceActions;
  readonly onClose: () => void;
}

/** 编辑公式: folded away until it is asked for, then open for every cell that is selected. */
export function FormulaSection(props: FormulaSectionProps) {
  const { subject, step, onClose } = props;
  const [isOpen, setOpen] = useState(false);
  const calls = subject.parsed?.calls ?? [];
  if (calls.length === 0) return null;
  return (
    <section class="place__section" aria-labelledby="place-edit">
      <h2 class="place__title">
        <button
          id="place-edit"
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-controls="place-edit-form"
          onClick={() => setOpen(!isOpen)}
        >
          {PLACE_MESSAGES.edit}
        </button>
      </h2>
      <div id="place-edit-form">
        {isOpen ? (
          // Another cell, or another formula in it, is another form.
          <FormulaForm key={`${subject.address} ${subject.formula}`} {...props} calls={calls} />
        ) : null}
      </div>
      <StepNotice step={step} look="place__hint" onClose={onClose} />
    </section>
  );
}

interface FormulaFormProps extends FormulaSectionProps {
  readonly calls: readonly ParsedCall[];
}

function FormulaForm({ catalog, subject, step, act, calls }: FormulaFormProps) {
  const [at, setAt] = useState(0);
  const call = calls[at] ?? calls[0];
  const [edit, setEdit] = useState<CallEdit>({ name: call?.name ?? '', words: {} });
  const { parsed, formula } = subject;
  if (call === undefined || parsed === undefined) return null;
  const view = readEdit(catalog, formula, parsed, call, edit);
  const choose = (index: number) => {
    setAt(index);
    setEdit({ name: calls[index]?.name ?? '', words: {} });
  };
  const isWriting = step.kind === 'working';
  return (
    <form
      class="form place__edit"
      onSubmit={(event) => {
        event.preventDefault();
        if (view?.formula !== undefined) act.writeFormula(subject, view.formula);
      }}
    >
      {calls.length === 1 ? null : (
        <SelectField
          id="edit-call"
          label={PLACE_MESSAGES.whichCall}
          value={String(at)}
          options={calls.map(({ from, to }, index) => [String(index), formula.slice(from, to)])}
          onChoose={(value) => choose(Number(value))}
        />
      )}
      {findFunction(edit.name) === undefined ? null : (
        <SelectField
          id="edit-function"
          label={PLACE_MESSAGES.function}
          value={edit.name}
          options={FUNCTION_LIST.map(([id, { title }]) => [id, `${title}（PLAN.${id}）`])}
          onChoose={(name) => setEdit({ ...edit, name })}
        />
      )}
      {view === undefined ? (
        <p class="place__advice">{unknownFunctionText(call.name)}</p>
      ) : (
        <>
          {view.fields.map(({ name, help, isOptional, shown, offers, note }, index) => (
            <div key={name}>
              <TextField
                id={`edit-${String(index)}`}
                label={isOptional ? optionalText(name) : name}
                value={shown}
                hint={help}
                note={note}
                {...(offers.length === 0 ? {} : { list: `edit-${String(index)}-offers` })}
                onInput={(word) => setEdit({ ...edit, words: { ...edit.words, [name]: word } })}
              />
              {offers.length === 0 ? null : (
                <datalist id={`edit-${String(index)}-offers`}>
                  {offers.map((offer) => (
                    <option key={offer} value={offer} />
                  ))}
                </datalist>
              )}
            </div>
          ))}
          <p class="place__hint">{PLACE_MESSAGES.editHelp}</p>
          <div class="place__outcome" role="status">
            {view.value === '' ? null : <span class="place__shown">{view.value}</span>}
            <span class="place__said">{view.sentence}</span>
          </div>
          {view.formula === undefined ? null : <code class="place__formula">{view.formula}</code>}
          {subject.meaning.kind.startsWith('block-') ? (
            <p class="place__hint">{PLACE_MESSAGES.editInTable}</p>
          ) : null}
          <div class="place__buttons">
            <button
              type="submit"
              class="button button--primary"
              disabled={view.formula === undefined || view.formula === formula || isWriting}
            >
              {PLACE_MESSAGES.writeBack}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
