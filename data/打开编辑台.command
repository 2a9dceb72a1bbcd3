#!/bin/sh
# macOS 双击运行；Linux 由“打开编辑台.desktop”运行。
cd "$(dirname "$0")/.." || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
status=1
if command -v npm >/dev/null; then
  npm run desk --silent
  status=$?
else
  echo '这台电脑还没有 Node.js，编辑台要用它。'
  echo '请在 https://nodejs.org 下载标有 LTS 的版本，装好以后再双击本文件。'
  echo '不能自己装软件的，请把这句话转给单位的信息中心。'
fi
printf '按回车键关闭这个窗口。'
read -r _
exit "$status"
