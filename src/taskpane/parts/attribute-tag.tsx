/** 预期性 or 约束性, told by its text; the tint only helps the eye to find 约束性. */
export function AttributeTag({ attribute }: { readonly attribute: '预期性' | '约束性' | '' }) {
  if (attribute === '') return null;
  const tone = attribute === '约束性' ? 'binding' : 'expected';
  return <span class={`tag tag--${tone}`}>{attribute}</span>;
}
