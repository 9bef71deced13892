"""The words of a list: what they name, what they mean to the rows, and what else may have been meant."""
