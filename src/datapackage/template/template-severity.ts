import type { Severity } from '../finding/package-finding';
import type { TemplateFinding } from './template-finding';

const MILD: Partial<Record<TemplateFinding['kind'], Severity>> = {
  'template-columns-ignored': 'info',
  'template-region-new': 'warning',
  'template-plan-replaced': 'warning',
  'template-figure-words': 'warning',
  'template-row-blank': 'warning',
  'template-name-repeated': 'warning',
  'file-gb18030': 'info',
  'further-findings': 'info',
};

/**
 * How grave a finding about a template is; with one error nothing is taken over.
 * @example templateSeverity({ kind: 'template-rows-missing' }) // 'error'
 */
export function templateSeverity({ kind }: TemplateFinding): Severity {
  return MILD[kind] ?? 'error';
}
