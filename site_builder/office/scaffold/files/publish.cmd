@echo off
rem Builds the site, says what would be sent, and sends it after Enter.
call "%~dp0site-builder.cmd" build || goto end
call "%~dp0site-builder.cmd" publish --ask
:end
pause
