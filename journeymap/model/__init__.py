"""The journey language as frozen pydantic models: lenient in form, strict in meaning."""
