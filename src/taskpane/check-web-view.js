/*
 * Runs before our bundles and is sent as it stands: a web view that is too old for them would show an
 * empty pane without a word. Written in ECMAScript 5, which all of them read. The versions are those of
 * WEB_VIEWS in webpack.config.js.
 */
(function () {
  'use strict';

  function isNewEnough() {
    return (
      typeof Object.hasOwn === 'function' && // Chromium 93, Safari 15.4
      typeof Array.prototype.findLast === 'function' && // Chromium 97, Safari 15.4
      typeof structuredClone === 'function' // Chromium 98, Safari 15.4
    );
  }

  function cure() {
    var agent = navigator.userAgent;
    if (/Macintosh|Mac OS X/.test(agent)) {
      return '请把 macOS 更新到 12.3 或更高（Safari 15.4 起可用），再重新启动 Excel。';
    }
    if (/Edge\/|Trident\//.test(agent)) {
      return '请安装 Microsoft Edge WebView2 运行时，再重新启动 Excel；内网里请管理员下发离线安装包。';
    }
    return '请把浏览器或 Microsoft Edge WebView2 运行时更新到 98 或更高，再重新打开。';
  }

  function tell() {
    var place = document.getElementById('pane') || document.body;
    var text = document.createElement('p');
    var what = '规划指标没有启动：Excel 用来显示任务窗格的网页组件太旧，PLAN 函数也不能用。';
    text.setAttribute('role', 'alert');
    text.appendChild(document.createTextNode(what + cure()));
    place.appendChild(text);
  }

  if (!isNewEnough()) document.addEventListener('DOMContentLoaded', tell);
})();
