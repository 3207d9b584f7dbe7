/** For tests: a page with one fault for each judge. */

const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>坏页</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'none'">
<style>p{color:#bbb;background:#fff}.term-mark{color:#ccc}</style></head>
<body><h1>坏页</h1><h3>跳了一级</h3><p>字太淡了，看不清楚。<a class="term-mark" href="#x" aria-label="名词解释①">①</a></p>
<a href="https://example.org/"></a>
<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/%3E">
<img src="http://elsewhere.example/a.png" alt="外来的图">
<script>document.title = '不该运行';</script></body></html>
`;

export const PLANTED: ReadonlyMap<string, string> = new Map([['planted.html', PAGE]]);
