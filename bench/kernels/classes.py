"""Objects with methods and one level of inheritance: metatables in Lua, classes in Python."""


class Account:
    def __init__(self, owner: str, balance: int) -> None:
        self.owner = owner
        self.balance = balance
        self.entries = 0

    def deposit(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError("invalid amount")
        self.balance += amount
        self.entries += 1

    def withdraw(self, amount: int) -> bool:
        if amount > self.available():
            return False
        self.balance -= amount
        self.entries += 1
        return True

    def available(self) -> int:
        return self.balance


class Credit(Account):
    def __init__(self, owner: str, balance: int, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        return self.balance + self.limit


def run(size: int) -> str:
    accounts = [
        Account("ann", 100),
        Credit("bob", 50, 200),
        Account("cid", 10),
        Credit("dan", 0, 75),
    ]
    refused = 0
    for i in range(1, size + 1):
        account = accounts[i % len(accounts)]
        account.deposit(i % 9 + 1)
        if not account.withdraw(i % 17):
            refused += 1
    report = [f"{a.owner} {a.balance} {a.entries}" for a in accounts]
    return f"{', '.join(report)}, refused {refused}"
