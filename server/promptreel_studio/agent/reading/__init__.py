"""What words mean: numbers, times, colours, quotes, wishes."""
