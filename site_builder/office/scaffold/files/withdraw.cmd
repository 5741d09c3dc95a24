@echo off
rem Asks what is to be withdrawn and why, and builds the site without it.
call "%~dp0site-builder.cmd" withdraw
pause
