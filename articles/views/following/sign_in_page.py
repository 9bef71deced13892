"""Signing in to follow lists: for every account, also one that may not enter the desk."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import reverse_lazy

from articles.views.following.follow_pages import in_reading_language
from newsroom.second_factor import ReaderSignInForm

sign_in = in_reading_language(
    LoginView.as_view(
        form_class=ReaderSignInForm,
        template_name="articles/sign_in.html",
        next_page=reverse_lazy("articles:following"),
    )
)
sign_out = in_reading_language(LogoutView.as_view(next_page=reverse_lazy("articles:home")))
