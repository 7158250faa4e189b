import type { Gap, LookupFinding } from '../core/finding/lookup-finding';
import { listed, quoted } from './phrases';
import { sayUndecidable } from './progress';
import { targetTypeWord } from '../core/plan-target/target-type';

type NotComputable = Extract<LookupFinding, { readonly kind: 'not-computable' }>;

const ASKED: Readonly<Record<NotComputable['asked'], string>> = {
  path: '时序值',
  progress: '目标进度',
  required: '尚需',
  status: '判定',
};

/**
 * Why progress, a checkpoint or what is still needed cannot be computed, as one sentence.
 * @example sayNotComputable({ kind: 'not-computable', asked: 'path', indicator: 'GDP', why: { kind: 'base-missing' } })
 * // '“GDP”算不出时序值：缺基期值；请先补上基期年的实际值。'
 */
export function sayNotComputable({ asked, indicator, why }: NotComputable): string {
  return `${quoted(indicator)}算不出${ASKED[asked]}：${sayGap(why)}；${sayCure(asked, why)}。`;
}

function sayGap(why: Gap): string {
  switch (why.kind) {
    case 'no-target':
      return '该行没有印目标';
    case 'target-unread':
      return '该行印有目标，核对时没有采用';
    case 'target-type':
      return `${listed(why.types.map(targetTypeWord))}类目标没有这样的数`;
    case 'period-over':
      return `${String(why.targetYear)}年就是目标年，没有剩余年份`;
    case 'base-missing':
    case 'actual-missing':
    case 'rates-missing':
    case 'comparator-missing':
    case 'arithmetic-impossible':
      return sayUndecidable(why);
  }
}

function sayCure(asked: NotComputable['asked'], why: Gap): string {
  switch (why.kind) {
    case 'no-target':
      return '请用 PLAN.INFO 的“原文”字段查看印的是什么';
    case 'target-unread':
      return '请在任务窗格“导入”里打开原文件，核对这一格后再保存';
    case 'target-type':
      return asked === 'path' ? '请用 PLAN.INFO 的“原文”字段引用原文' : '请用 PLAN.STATUS 取得判定';
    case 'period-over':
      return '请用 PLAN.STATUS 取得判定';
    case 'base-missing':
      return '请先补上基期年的实际值';
    case 'actual-missing':
      return '请补上实际值，或在公式里给出';
    case 'rates-missing':
      return '请补上各年增速，或在公式最后的“增速”参数里给出年均增速';
    case 'comparator-missing':
      return '请用 PLAN.STATUS 取得判定';
    case 'arithmetic-impossible':
      return '请核对给出的数';
  }
}
