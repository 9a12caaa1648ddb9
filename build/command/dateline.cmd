@echo off
rem Dateline's command line for Windows. To type "dateline" anywhere, add this folder to PATH.
start "" /b /wait "%~dp0..\..\Dateline.exe" %*
exit /b %ERRORLEVEL%
