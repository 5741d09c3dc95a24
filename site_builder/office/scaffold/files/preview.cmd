@echo off
rem Shows the site on this computer, drafts included. Close the window to stop.
call "%~dp0site-builder.cmd" serve --open
pause
