"""What workers are called to, and the queue: the door through which store asks for recognition."""

from __future__ import annotations

from articles.tasks.queue import Queue
from articles.tasks.recognition_task import enqueue_recognition, recognise, register_worker

__all__ = ["Queue", "enqueue_recognition", "recognise", "register_worker"]
