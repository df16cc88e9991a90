"""Makes ``data/`` out of the researched figures: ``python -m scripts.build_data --reference PATH``."""
