using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class ActivationRulesTests
{
    [Theory]
    [InlineData("family", true)]
    [InlineData("agent", false)]
    [InlineData("admin", false)]
    public void Activate_AccountOfStaff_NeedsItsInvitation(string role, bool isActivated)
    {
        var account = SomeAccounts.Of("a") with { State = AccountState.Pending, Role = role };

        Assert.Equal(isActivated, ActivationRules.Activate(account, new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero)) is not null);
    }
}
