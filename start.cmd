@echo off
rem Starts the center on Windows: the desktop program where there is one, else a server on this machine.
chcp 65001 >nul
cd /d "%~dp0"
where npm >nul 2>nul
if errorlevel 1 (
  echo 没有找到 npm，请先安装 Node.js 20 或更新版本。 / npm was not found; install Node.js 20 or newer first.
  exit /b 1
)
if not exist node_modules\.package-lock.json (
  echo 正在安装依赖…… / Installing dependencies ...
  call npm ci --no-audit --no-fund || exit /b 1
)
call node_modules\.bin\node.cmd scripts\start.ts %*
