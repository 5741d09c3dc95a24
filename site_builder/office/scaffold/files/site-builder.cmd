@echo off
rem Finds Python and runs site-builder in this folder. The other .cmd files use it.
setlocal
cd /d "%~dp0"
set RUN=py -3
if exist "%~dp0.venv\Scripts\python.exe" set RUN="%~dp0.venv\Scripts\python.exe"
if exist "%~dp0python\python.exe" set RUN="%~dp0python\python.exe"
%RUN% -m site_builder %*
exit /b %ERRORLEVEL%
