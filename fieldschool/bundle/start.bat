@echo off
rem Start the course on a laptop without internet: double-click, or start.bat in a terminal.
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONPATH=
set PYTHONHOME=
for %%v in (@PYTHONS@) do (
    py -%%v -c "" >nul 2>&1 && (
        py -%%v laptop.py %*
        if errorlevel 1 pause
        exit /b
    )
)
python -c "import sys; sys.exit('%%d.%%d' %% sys.version_info[:2] not in '@PYTHONS@'.split())" >nul 2>&1 && (
    python laptop.py %*
    if errorlevel 1 pause
    exit /b
)
@NO_PYTHON@
pause
exit /b 1
