"""What a participant moves: thin widgets over models and charts."""
