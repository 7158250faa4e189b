import { FUNCTION_LIST, signatureOf } from '../../core/function/functions';
import { Icon } from '../parts/icon';
import { MESSAGES } from '../parts/messages';
import { SAMPLE_MESSAGES } from '../pages/plan/plan-messages';
import { PANE_MESSAGES } from './pane-messages';
import { useEffect, useRef } from 'preact/hooks';

interface HelpProps {
  readonly onClose: () => void;
  /** Inserts the worked example; undefined where there is no workbook. */
  readonly onSample: (() => void) | undefined;
}

/** What the add-in does, in the pane's own words; Esc or the button goes back. */
export function Help({ onClose, onSample }: HelpProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div
      class="content help"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="help__top">
        <h2 ref={heading} class="help__title" tabIndex={-1}>
          {MESSAGES.help}
        </h2>
        <button type="button" class="icon-button" aria-label={PANE_MESSAGES.back} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {onSample === undefined ? null : (
        <section class="help__section">
          <h3 class="help__heading">{SAMPLE_MESSAGES.sheet}</h3>
          <p>{SAMPLE_MESSAGES.help}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              onSample();
              onClose();
            }}
          >
            {SAMPLE_MESSAGES.insert}
          </button>
        </section>
      )}
      {HELP.sections.map(({ title, lines }) => (
        <section key={title} class="help__section">
          <h3 class="help__heading">{title}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <section class="help__section">
        <h3 class="help__heading">{HELP.functions}</h3>
        <dl class="help__functions">
          {HELP.formulas.map(({ formula, meaning }) => (
            <div key={formula}>
              <dt>
                <code>{formula}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

/** The help page: what to do first, then what can stand in a cell. */
const HELP = {
  sections: [
    {
      title: '查指标',
      lines: [
        '选地区和规划期，按规划原来的顺序看全部指标；点一行看出处和原文。',
        '查找框认名称、简称和编码，可以只查本地区，也可以查全部地区。',
      ],
    },
    {
      title: '插入指标表',
      lines: [
        '在工作表里选一个单元格，它就是表的左上角；下方显示会占用的区域。',
        '“数值”写入规划印的内容，谁都能看；“公式”写入 PLAN 函数，随规划数据更新。',
        '区域里有内容时先列出来问您，没有您的确认不会写入。',
        '规划数据更新后，在“数据”里检查已插入的表，看过变动再写入；您改过的格子不动。',
      ],
    },
    {
      title: '对比',
      lines: [
        '“对比”把目标和某一年的实际值放在一起：判定、目标进度、时间进度、尚需多少；点开一行看算式和出处。',
        '没有实际值的指标写“无数据”，不当作 0；判定口径可以改，不是官方标准。',
      ],
    },
    {
      title: '填写实际值',
      lines: [
        '“数据”里点“插入实际值表”，填上就算数：改了、删了，公式和对比都跟着变；或者导入 Excel、WPS、.csv 文件，或读取所选单元格。',
        '列：地区、指标、年份、实际值、状态、来源。导入的先检查、再采用，随工作簿保存；拿不准的值列为待核实，确实无误的点“确认无误”，或在“核实”一列填“是”。',
      ],
    },
    {
      title: '导入规划',
      lines: [
        '“导入”里打开规划文件、粘贴指标表，或读取所选单元格；先确认是哪份规划，再逐条核对数字。',
        '键盘：↑↓ 选择，A 采纳，E 更正，R 舍弃，U 撤销。有把握的表格数字默认采纳，其余等您决定。',
        '保存后规划随工作簿走，马上可以插入指标表、用公式取数；核对到一半关掉窗格也不会丢。',
      ],
    },
    {
      title: '一个数也可以',
      lines: ['点开一行，再点“目标值”等按钮，公式就写进选中的单元格。'],
    },
  ],
  functions: '可以直接输入的公式',
  formulas: FUNCTION_LIST.map(([id, { title }]) => ({
    formula: `=${signatureOf(id)}`,
    meaning: title,
  })),
} as const;
