"""What a textbook has one write for the same rows: a FilterSet, a ListView, a DetailView. The bench asks both."""
