@echo off
chcp 65001 >nul
cd /d "%~dp0.."
title 编辑台
where npm >nul 2>nul
if errorlevel 1 goto missing
call npm run desk --silent
echo.
pause
exit /b

:missing
echo 这台电脑还没有 Node.js，编辑台要用它。
echo 请在 https://nodejs.org 下载标有 LTS 的版本，一路“下一步”装好，再双击本文件。
echo 不能自己装软件的，请把这句话转给单位的信息中心。
start "" https://nodejs.org
pause
exit /b 1
