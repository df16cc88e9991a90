"""``python -m fieldschool``"""

from fieldschool.cli import main

main()
