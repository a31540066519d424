"""Write the generated parts of the pages, the JSON Schema and the pictures: `python -m tests.pages`."""

from __future__ import annotations

import asyncio

from tests.pages import generated, pictures

if __name__ == "__main__":
    generated.write()
    asyncio.run(pictures.write())
