"""The words that recognition goes by: lists and tables apart from the rules that ask them."""
