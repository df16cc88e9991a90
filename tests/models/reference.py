"""The family's money once more, as slowly and plainly as can be: one future, one month after another, in nominal money.

Written from the description of a month in ``fieldschool.models.household``, sharing no code with it. Money is kept in
the money of its day, where the simulator reckons in today's money: if both agree, neither has an inflation slip.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from fieldschool.models.futures import Paths
from fieldschool.models.household import Plan, Product

HOME_FLOWS = (
    "opening", "sent", "fees", "margin", "arrived", "local_income", "interest", "bills", "returnee_living", "loan",
    "emergencies", "unplanned", "goals", "tax", "account_fees", "inflation", "unmet",
)  # fmt: skip
ABROAD_FLOWS = ("opening", "earnings", "living", "sent", "fees", "inflation", "unmet")


@dataclass
class Pocket:
    """An account in one product."""

    product: Product
    money: float = 0.0
    earning: list[float] = field(default_factory=list)


@dataclass
class OneFuture:
    """All that happened in one future; flows nominal and in today's money."""

    home: dict[str, float]
    home_today: dict[str, float]
    abroad: dict[str, float]
    abroad_today: dict[str, float]
    savings: list[float]
    closing: dict[str, float]
    money_abroad: float
    goal_months: list[int]
    unpaid_months: int
    owed: float


def no_noise(amount: float) -> float:
    """Nothing where money covers the fixed fee to the last digit: what is left is rounding, and no transfer."""
    return amount if amount > 1e-9 else 0.0


def one_future(plan: Plan, paths: Paths, future: int) -> OneFuture:
    """The plan in one of the futures."""
    price = [float(level) for level in paths.prices_home[:, future]]
    price_work = [float(level) for level in paths.prices_work[:, future]]
    rate = [plan.rate * float(level) for level in paths.fx[:, future]]

    home, home_today = dict.fromkeys(HOME_FLOWS, 0.0), dict.fromkeys(HOME_FLOWS, 0.0)
    abroad, abroad_today = dict.fromkeys(ABROAD_FLOWS, 0.0), dict.fromkeys(ABROAD_FLOWS, 0.0)
    month = 0

    def note(name: str, amount: float) -> None:
        home[name] += amount
        home_today[name] += amount / price[month]

    def note_abroad(name: str, amount: float) -> None:
        abroad[name] += amount
        abroad_today[name] += amount / price_work[month]

    # What is held -------------------------------------------------------------------------------------------------
    wallet_abroad = plan.savings_abroad
    cash, coming, owed = 0.0, 0.0, 0.0
    emergency, far = Pocket(plan.emergency_product), Pocket(plan.long_term)
    jars = [Pocket(goal.product) for goal in plan.goals]
    pockets = [emergency, far, *jars]
    goals_in_order = sorted(range(len(plan.goals)), key=lambda g: plan.goals[g].month)
    bought = [-1] * len(plan.goals)
    instalment, interest_on_loan = 0.0, 0.0
    if plan.loan is not None and plan.loan.principal > 0:
        loan = plan.loan
        if loan.kind == "flat":
            instalment = loan.principal * (1 + loan.rate_month * loan.months) / loan.months
            owed = instalment * loan.months
        else:
            interest_on_loan = loan.rate_month
            worth = sum((1 + loan.rate_month) ** -k for k in range(1, loan.months + 1))
            instalment, owed = loan.principal / worth, loan.principal
    is_abroad, no_pay_before = True, 0
    savings, unpaid = [], 0

    # What a family can ask ------------------------------------------------------------------------------------------
    def transfers(m: int) -> int:
        return (m * plan.transfers_per_year) // 12 - ((m - 1) * plan.transfers_per_year) // 12

    def late_share(m: int) -> float:
        n = transfers(m)
        late = [1 for j in range(n) if 30 * (j + 0.5) / n + plan.transfer_cost.delay_days > 30]
        return len(late) / n if n else 0.0

    def something_arrives(m: int) -> bool:
        now = transfers(m) > 0 and late_share(m) < 1
        return now or (m > 1 and late_share(m - 1) > 0)

    def months_to_wait(m: int) -> int:
        count = 0
        while not something_arrives(m + count + 1):
            count += 1
        if plan.return_month is not None:
            count = min(count, max(plan.return_month - m, 0))
        return count

    def bills_now() -> float:
        return plan.bills_total + (0.0 if is_abroad else plan.returnee_living)

    def income_now() -> float:
        return plan.local_income + (0.0 if is_abroad else plan.income_after_return)

    def keep_for_wait(left: float) -> float:
        wait = months_to_wait(month)
        if not wait or not is_abroad:
            return 0.0
        gap = (bills_now() - income_now()) * price[month] + min(instalment, owed)
        return min(left, max(gap, 0.0) * wait * 1.1)

    def use(money: float) -> None:
        nonlocal owed, cash
        for purpose in plan.order:
            if purpose == "debt":
                paid = min(money, owed)
                note("loan", paid)
                owed -= paid
            elif purpose == "emergency":
                paid = min(money, max(plan.emergency_months * bills_now() * price[month] - emergency.money, 0.0))
                emergency.money += paid
            elif purpose == "goals":
                paid = 0.0
                for g in goals_in_order:
                    if bought[g] < 0:
                        into = min(money - paid, max(plan.goals[g].price * price[month] - jars[g].money, 0.0))
                        jars[g].money += into
                        paid += into
            else:
                paid = money
                far.money += paid
            money -= paid
        cash += money

    def total() -> float:
        return cash + sum(pocket.money for pocket in pockets)

    def reckon(pocket: Pocket) -> None:
        minimum = pocket.product.minimum * price[month] * (1 - 1e-12)
        pocket.earning.append(pocket.money if pocket.money >= minimum else 0.0)

    def yearly_rate(product: Product) -> float:
        if not product.record:
            return product.rate
        if not paths.spread:
            return sum(product.record) / len(product.record)
        drawn = float(paths.draws.dividends[(month - 1) // 12, future])
        return product.record[int(drawn * len(product.record))]

    # Today ----------------------------------------------------------------------------------------------------------
    note("opening", plan.savings_home)
    note_abroad("opening", plan.savings_abroad)
    cash = keep_for_wait(plan.savings_home)
    use(plan.savings_home - cash)
    savings.append(total())

    for month in range(1, plan.months + 1):
        # 1. Prices move: what is held buys less. No nominal flow.
        inflation = price[month] / price[month - 1]
        home_today["inflation"] += (total() + coming) / price[month - 1] * (1 - 1 / inflation)
        abroad_today["inflation"] += (
            wallet_abroad / price_work[month - 1] * (1 - price_work[month - 1] / price_work[month])
        )
        for pocket in pockets:
            if month > 1 and (month - 1) % 12 == 0:
                fee = min(pocket.money, pocket.product.fee_year * price[month])
                pocket.money -= fee
                note("account_fees", fee)
            if not pocket.product.average_months:
                # The opening balance earns; the minimum is in today's money, so it is compared after prices moved.
                reckon(pocket)
        owed *= 1 + interest_on_loan

        # 2. Bad events.
        comes_home, event_cost = False, 0.0
        if plan.return_month is not None and month == plan.return_month + 1 and is_abroad:
            is_abroad, comes_home = False, True
        for s, shock in enumerate(plan.shocks):
            year = (month - 1) // 12
            happens = float(paths.draws.shocks[s, year, future]) < shock.chance_year
            if not happens or int(12 * float(paths.draws.shock_months[s, year, future])) != (month - 1) % 12:
                continue
            if (shock.ends_stay or shock.months_without_pay > 0) and not is_abroad:
                continue
            event_cost += shock.cost * price[month]
            if shock.ends_stay:
                is_abroad, comes_home = False, True
            else:
                no_pay_before = max(no_pay_before, month + shock.months_without_pay)

        # 3. Abroad.
        sent = fee = 0.0
        cost = plan.transfer_cost
        if is_abroad:
            pay = plan.earnings * price_work[month] if month >= no_pay_before else 0.0
            living = plan.living_abroad * price_work[month]
            note_abroad("earnings", pay)
            paid = min(living, wallet_abroad + pay)
            note_abroad("living", paid)
            note_abroad("unmet", living - paid)
            wallet_abroad += pay - paid
            n = transfers(month)
            if n:
                since = 1
                while month - since >= 1 and not transfers(month - since):
                    since += 1
                fixed = cost.fee_fixed * n * price_work[month]
                planned = plan.sent * since * price_work[month]
                sent = no_noise(min(planned, (wallet_abroad - fixed) / (1 + cost.fee_share)))
                fee = fixed + cost.fee_share * sent if sent else 0.0
        elif comes_home:
            fixed = cost.fee_fixed * price_work[month]
            sent = no_noise((wallet_abroad - fixed) / (1 + cost.fee_share))
            fee = fixed + cost.fee_share * sent if sent else 0.0
        wallet_abroad -= sent + fee
        note_abroad("sent", sent)
        note_abroad("fees", fee)

        # 4. At home.
        worth = sent * rate[month]
        margin = worth * cost.margin_share
        note("sent", worth)
        note("fees", fee * rate[month])
        note("margin", margin)
        arriving, coming = coming, 0.0
        apart = 0.0
        if comes_home:
            apart = worth - margin
        else:
            coming = (worth - margin) * late_share(month)
            arriving += worth - margin - coming
        note("arrived", arriving + apart)
        income = income_now() * price[month]
        note("local_income", income)
        first = plan.saved_first * arriving if plan.saves_first else 0.0
        apart += first
        purse = cash + income + arriving - first
        cash = 0.0
        dues = [
            ("loan", min(instalment, owed)),
            ("bills", plan.bills_total * price[month]),
            ("returnee_living", (bills_now() - plan.bills_total) * price[month]),
            ("emergencies", event_cost),
        ]
        missing = max(sum(amount for _name, amount in dues) - purse, 0.0)
        left = max(purse - sum(amount for _name, amount in dues), 0.0)
        taken = min(missing, apart)
        apart -= taken
        missing -= taken
        for pocket in [emergency, *(jars[g] for g in reversed(goals_in_order)), far]:
            if month >= pocket.product.term_months:
                taken = min(missing, pocket.money)
                pocket.money -= taken
                missing -= taken
        unpaid += missing / price[month] > 0.005
        note("unmet", missing)
        can_pay = sum(amount for _name, amount in dues) - missing
        for name, amount in dues:
            paid = min(amount, max(can_pay, 0.0))
            note(name, paid)
            can_pay -= paid
            if name == "loan":
                owed -= paid

        # 5. What is left.
        cash = keep_for_wait(left)
        left -= cash
        note("unplanned", plan.unplanned * left)
        use(left * (1 - plan.unplanned) + apart)

        # 6. Interest and goals.
        for pocket in pockets:
            product = pocket.product
            if product.average_months:
                reckon(pocket)
            if month % product.credit_every == 0:
                base = sum(pocket.earning) / 12
                pocket.earning = []
                interest = base * yearly_rate(product)
                note("interest", interest)
                tax = product.tax_on_interest * interest + product.tax_on_capital * base
                tax = min(tax, pocket.money + interest)
                note("tax", tax)
                pocket.money += interest - tax
        for g, goal in enumerate(plan.goals):
            is_open = month >= goal.month and month >= goal.product.term_months
            cost_now = goal.price * price[month]
            if bought[g] < 0 and is_open and jars[g].money >= cost_now * (1 - 1e-12):
                paid = min(cost_now, jars[g].money)
                jars[g].money -= paid
                note("goals", paid)
                bought[g] = month
        savings.append(total() / price[month])

    closing = {"emergency": emergency.money, "goals": sum(jar.money for jar in jars), "long_term": far.money}
    return OneFuture(
        home, home_today, abroad, abroad_today, savings, {**closing, "cash": cash, "on_the_way": coming},
        wallet_abroad, bought, unpaid, owed,
    )  # fmt: skip
