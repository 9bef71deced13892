"""The gate that every story passes once it is read: may it be shown, from when, and why not (W48, W51, W52, W67)."""
