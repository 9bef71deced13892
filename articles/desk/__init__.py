"""What editors do: correct, link, take back."""
