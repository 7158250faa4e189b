import { FUNCTION_LIST, signatureOf } from '../core/function/functions';

/**
 * The page that the formula wizard opens for a function: every function with its arguments, an anchor
 * for each. It holds no script and loads nothing, because Excel shows it in a browser of its own.
 * @example composeHelpPage().includes('<h2>=PLAN.VERSION()</h2>') // true
 */
export function composeHelpPage(): string {
  const sections = FUNCTION_LIST.map(([id, { description, arguments: taken }]) => {
    const items = taken.map(
      ({ name, help, isOptional }) =>
        `<dt>${escape(name)}${isOptional ? '（可不填）' : ''}</dt><dd>${escape(help)}</dd>`,
    );
    const list = items.length === 0 ? '' : `<dl>${items.join('')}</dl>`;
    const title = `<h2>=${escape(signatureOf(id))}</h2>`;
    return `<section id="${escape(id)}">${title}<p>${escape(description)}。</p>${list}</section>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>规划指标：PLAN 函数</title>
</head>
<body>
<main>
<h1>规划指标：PLAN 函数</h1>
<p>地区和指标可写全称、简称或编码。不给数时的错误：#N/A 规划或数据里没有这个数；#VALUE! 参数写错了；#NUM! 算不出来；原因和办法写在错误旁边的提示里。更多说明见任务窗格的“使用说明”。</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);
}
