"""Log lines: as text or as JSON, each with the id of the request that it belongs to."""

from __future__ import annotations

import datetime as dt
import json
import logging
from contextvars import ContextVar

#: The id of the request that is being answered; "" outside of one.
REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
#: What a caller of the logger may add, and is written beside the message.
ADDED = ("method", "path", "view", "status", "milliseconds", "remote")


class RequestId(logging.Filter):
    """Gives every record the id of its request."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = REQUEST_ID.get()
        return True


class JsonLines(logging.Formatter):
    """One JSON object a line, which no message can break: times in UTC, tracebacks in one value."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "process": record.process,
            "request": getattr(record, "request_id", ""),
            "message": record.getMessage(),
        }
        told |= {name: getattr(record, name) for name in ADDED if hasattr(record, name)}
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)
