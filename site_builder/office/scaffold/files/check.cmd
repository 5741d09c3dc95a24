@echo off
rem Checks the content and opens the report.
call "%~dp0site-builder.cmd" check --format html
if exist "%~dp0check-report.html" start "" "%~dp0check-report.html"
pause
