"""Orders as records: building them, updating fields, summing up by customer."""

from typing import Any

Order = dict[str, Any]


def make_orders(count: int) -> list[Order]:
    return [
        {
            "id": f"order-{i}",
            "customer": f"customer {i % 50}",
            "quantity": i % 7 + 1,
            "price": i % 100 + 5,
            "status": "new",
        }
        for i in range(1, count + 1)
    ]


def process(order: Order) -> None:
    order["total"] = order["quantity"] * order["price"]
    if order["total"] > 300:
        order["discount"] = order["total"] // 10
        order["total"] -= order["discount"]
    order["status"] = "bulk" if order["quantity"] > 5 else "normal"


def run(size: int) -> str:
    orders = make_orders(size)
    totals: dict[str, int] = {}
    bulk = 0
    for order in orders:
        process(order)
        totals[order["customer"]] = totals.get(order["customer"], 0) + order["total"]
        if order["status"] == "bulk":
            bulk += 1
    best, most = max(totals.items(), key=lambda item: item[1])
    return f"{best}: {most}, bulk {bulk}"
