"""What a brief is: the model, its dates, reading it from YAML with places."""
