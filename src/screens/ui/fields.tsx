import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';
import { classes } from './button.tsx';
import { Notice } from './notice.tsx';

const BOX =
  'w-full rounded-md border border-line-strong bg-paper px-3 py-2 text-ink min-h-11 aria-invalid:border-action aria-invalid:border-2';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  /** What to enter, said before the box. */
  readonly hint?: ReactNode;
  /** Why what was entered cannot be taken. */
  readonly problem?: string | undefined;
}

function Frame({
  id,
  label,
  hint,
  problem,
  required,
  children,
}: FieldProps & { id: string; required?: boolean | undefined; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {required ? (
          <span className="text-action" aria-hidden>
            {' '}
            *
          </span>
        ) : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="max-w-[72ch] text-sm text-quiet">
          {hint}
        </div>
      ) : null}
      {children}
      {problem ? (
        <p id={`${id}-problem`} className="text-sm font-medium text-action">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function described(id: string, hint: ReactNode, problem: string | undefined): string | undefined {
  return classes(hint ? `${id}-hint` : null, problem ? `${id}-problem` : null) || undefined;
}

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>;

export function TextField({ label, name, hint, problem, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} name={name} hint={hint} problem={problem} required={rest.required}>
      <input
        {...rest}
        id={id}
        name={name}
        className={classes(BOX, className)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, hint, problem)}
      />
    </Frame>
  );
}

type TextAreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>;

export function TextArea({ label, name, hint, problem, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} name={name} hint={hint} problem={problem} required={rest.required}>
      <textarea
        rows={4}
        {...rest}
        id={id}
        name={name}
        className={classes(BOX, className)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, hint, problem)}
      />
    </Frame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly defaultValue?: string | undefined;
  readonly required?: boolean;
  /** First choice with an empty value, such as "Tất cả". */
  readonly empty?: string;
}

export function SelectField({ label, name, hint, problem, options, defaultValue, required, empty }: SelectFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} name={name} hint={hint} problem={problem} required={required}>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue ?? ''}
        required={required}
        className={BOX}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, hint, problem)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckFieldProps = { readonly label: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>;

export function CheckField({ label, ...rest }: CheckFieldProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input {...rest} type="checkbox" className="size-5 shrink-0 accent-primary" />
      <span>{label}</span>
    </label>
  );
}

interface RadioFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly defaultValue?: string | undefined;
  readonly required?: boolean;
}

export function RadioField({ label, name, hint, problem, options, defaultValue, required }: RadioFieldProps) {
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={described(id, hint, problem)}>
      <legend className="font-medium">{label}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-x-6">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              className="size-5 accent-primary"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {problem ? (
        <p id={`${id}-problem`} className="text-sm font-medium text-action">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}

/** The problem of the whole form, at its top. */
export function FormNotice({ problem }: { readonly problem: string | null | undefined }) {
  return problem ? <Notice tone="problem">{problem}</Notice> : null;
}
