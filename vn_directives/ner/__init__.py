"""What a trained model adds to the rules."""
